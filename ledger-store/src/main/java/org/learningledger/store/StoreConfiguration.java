package org.learningledger.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.learningledger.store.log.LedgerLog;
import org.learningledger.store.log.LedgerLogSource;
import org.learningledger.store.log.MomentPool;
import org.learningledger.store.record.MessageTypes;
import org.learningledger.store.record.Recorder;
import org.learningledger.store.record.SeenVersionTargetResolver;
import org.learningledger.store.record.Stamp;
import org.learningledger.store.restricted.Readings;
import org.learningledger.store.restricted.RestrictedTexts;
import org.learningledger.store.sequencer.SequencerConfiguration;
import org.learningledger.store.serialization.FixedListSerializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.PropertySource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * How facts are kept, and read again: in one of two event stores, and from the ledger log alone.
 *
 * <p>Two pools, one for recording and one for reading, so that a held-up writer never holds up a reader.
 */
@Configuration
@Import({InPostgreSql.class, InAxonServer.class, SequencerConfiguration.class, Recorder.class})
@PropertySource("classpath:ledger-store.properties")
public class StoreConfiguration {

    /** The pool that events are recorded through; every other use of the database goes through the primary one. */
    public static final String RECORDING = "recording";

    /** Where no schema is named, the live read models are meant. */
    @Bean
    @Primary
    DataSource readingPool(
            @Value("${ledger.db.url}") String url,
            @Value("${ledger.db.user}") String user,
            @Value("${ledger.db.password}") String password) {
        var settings = settings("reading", url, user, password);
        settings.setSchema("read");
        return new MomentPool(new HikariDataSource(settings));
    }

    /**
     * Every writer waits for the head row, so one stuck writer is everybody's: who waits longer than 5 s is told to
     * try again, and who holds it idle for 30 s is ended.
     */
    @Bean(defaultCandidate = false)
    @Qualifier(RECORDING)
    DataSource recordingPool(
            @Value("${ledger.db.url}") String url,
            @Value("${ledger.db.user}") String user,
            @Value("${ledger.db.password}") String password) {
        var settings = settings(RECORDING, url, user, password);
        settings.setConnectionInitSql("SET lock_timeout = '5s'; SET idle_in_transaction_session_timeout = '30s'");
        return new HikariDataSource(settings);
    }

    private static HikariConfig settings(String name, String url, String user, String password) {
        var settings = new HikariConfig();
        settings.setPoolName(name);
        settings.setJdbcUrl(url);
        settings.setUsername(user);
        settings.setPassword(password);
        settings.setMaximumPoolSize(16);
        settings.setMinimumIdle(2);
        settings.setConnectionTimeout(5_000);
        // What an event says is nobody's business in a log of the program.
        settings.addDataSourceProperty("logServerErrorDetail", "false");
        return settings;
    }

    @Bean
    @Primary
    PlatformTransactionManager readingTransactions(DataSource readingPool) {
        return new JdbcTransactionManager(readingPool);
    }

    @Bean
    LedgerLog ledgerLog(
            DataSource readingPool, @Qualifier("eventSerializer") Serializer eventSerializer, EventUpcaster upcasters) {
        return new LedgerLog(readingPool, eventSerializer, upcasters);
    }

    /** Brings facts of an older shape into today's, in the order given here; there are none yet. */
    @Bean
    EventUpcaster upcasters() {
        return new EventUpcasterChain();
    }

    /** Each program that shares a database needs the same key file. Where none is named, no text can be restricted. */
    @Bean
    RestrictedTexts restrictedTexts(DataSource readingPool, @Value("${ledger.restricted.key-file:}") String keyFile) {
        var texts = new RestrictedTexts(readingPool, keyFile.isBlank() ? null : Path.of(keyFile));
        texts.eraseAgain();
        return texts;
    }

    @Bean
    Readings readings(DataSource readingPool) {
        return new Readings(readingPool);
    }

    @Bean
    LedgerLogSource ledgerLogSource(LedgerLog log) {
        return new LedgerLogSource(log);
    }

    @Bean
    @Primary
    Serializer serializer() {
        return FixedListSerializer.forTokens();
    }

    @Bean
    @Qualifier("eventSerializer")
    Serializer eventSerializer() {
        return FixedListSerializer.forEvents();
    }

    @Bean
    @Qualifier("messageSerializer")
    Serializer messageSerializer(ObjectProvider<MessageTypes> sides) {
        return FixedListSerializer.forMessages(sides.stream().flatMap(MessageTypes::types));
    }

    @Bean
    CorrelationDataProvider stampGoesFromCommandToEvents() {
        return Stamp.carriedOver();
    }

    @Bean
    CommandTargetResolver seenVersionTargetResolver() {
        return new SeenVersionTargetResolver();
    }
}
