package org.learningledger.store.sequencer;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import javax.sql.DataSource;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.serialization.Serializer;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Seals what Axon Server keeps, where events are kept there. */
@Configuration
@ConditionalOnProperty(name = "ledger.store", havingValue = "axonserver")
public class SequencerConfiguration {

    private static final int CONNECT_SECONDS = 5;
    private static final int ANSWER_SECONDS = 30;

    @Bean
    RawEvents rawEvents(AxonServerConnectionManager connections) {
        return new AxonServerEvents(connections);
    }

    /** Its session lasts as long as it may hold the lock, so it is none of a pool's. */
    @Bean
    Sequencer sequencer(
            @Value("${ledger.db.url}") String url,
            @Value("${ledger.db.user}") String user,
            @Value("${ledger.db.password}") String password,
            RawEvents rawEvents,
            @Qualifier("eventSerializer") Serializer eventSerializer) {
        var session = new PGSimpleDataSource();
        session.setUrl(url);
        session.setUser(user);
        session.setPassword(password);
        session.setConnectTimeout(CONNECT_SECONDS);
        session.setSocketTimeout(ANSWER_SECONDS);
        return new Sequencer(session, rawEvents, eventSerializer);
    }

    @Bean
    Comparison comparison(
            DataSource readingPool, RawEvents rawEvents, @Qualifier("eventSerializer") Serializer eventSerializer) {
        return new Comparison(readingPool, rawEvents, eventSerializer);
    }

    @Bean(initMethod = "start")
    ComparisonRounds comparisonRounds(Sequencer sequencer, Comparison comparison) {
        return new ComparisonRounds(sequencer, comparison);
    }

    @Configuration
    @ConditionalOnClass(HealthIndicator.class)
    static class Health {

        @Bean
        HealthIndicator sequencerHealthIndicator(Sequencer sequencer, ComparisonRounds comparison) {
            return new SequencerHealth(sequencer, comparison);
        }
    }

    @Configuration
    @ConditionalOnClass(MeterBinder.class)
    static class Metrics {

        /** How many events Axon Server keeps that nobody can read yet. */
        @Bean
        MeterBinder sequencerLag(Sequencer sequencer) {
            return registry -> Gauge.builder("ledger.sequencer.lag", sequencer, Sequencer::lag)
                    .register(registry);
        }
    }
}
