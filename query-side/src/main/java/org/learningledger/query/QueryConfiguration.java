package org.learningledger.query;

import java.time.Duration;
import javax.sql.DataSource;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.async.MetaDataSequencingPolicy;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.learningledger.query.lag.CarefulSource;
import org.learningledger.query.lag.Stops;
import org.learningledger.query.lag.StopsVisibly;
import org.learningledger.store.log.LedgerLogSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * How projections run.
 *
 * <p>Each reads the ledger log on its own, in order, and writes its rows and how far it has come in one transaction. One
 * that cannot take an event in stops there, {@linkplain StopsVisibly visibly}, and tries again until the cause is gone: an
 * event that is passed over would be missing from every page, and nobody would know.
 */
@Configuration
@PropertySource("classpath:query-side.properties")
@ComponentScan(excludeFilters = @ComponentScan.Filter({Controller.class, SpringBootConfiguration.class}))
public class QueryConfiguration {

    private static final int BATCH = 500;

    /** After this long without a sign of life another process takes a projection over. */
    private static final Duration CLAIM = Duration.ofSeconds(10);

    /** How soon one that stopped tries again; Axon then waits longer each time, up to a minute. */
    private static final Duration RETRY = Duration.ofSeconds(1);

    @Bean
    TokenStore tokenStore(DataSource readingPool, Serializer serializer) {
        return JdbcTokenStore.builder()
                .connectionProvider(new SpringDataSourceConnectionProvider(readingPool))
                .serializer(serializer)
                .claimTimeout(CLAIM)
                .schema(TokenSchema.builder()
                        .setTokenTable("read.token_entry")
                        .setProcessorNameColumn("processor_name")
                        .setTokenTypeColumn("token_type")
                        .build())
                .build();
    }

    @Bean
    ConfigurerModule projections(
            LedgerLogSource log,
            TokenStore tokenStore,
            PlatformTransactionManager readingTransactions,
            Stops stops,
            StopsVisibly visibly,
            ObjectProvider<EventProcessingConfiguration> processors) {
        var inOrderPerPartnership =
                MetaDataSequencingPolicy.builder().metaDataKey("partnership").build();
        return configurer -> configurer.eventProcessing(processing -> processing
                .usingPooledStreamingEventProcessors((configuration, processor) -> processor
                        .messageSource(new CarefulSource(processor.name(), log, stops, visibly, processors))
                        .initialSegmentCount(1)
                        .batchSize(BATCH)
                        .tokenClaimInterval(RETRY.toMillis())
                        .initialToken(source -> source.createTailToken()))
                .configureDefaultStreamableMessageSource(configuration -> log)
                .registerTokenStore(configuration -> tokenStore)
                .registerDefaultTransactionManager(configuration -> new SpringTransactionManager(readingTransactions))
                .registerDefaultSequencingPolicy(configuration -> inOrderPerPartnership)
                .registerDefaultListenerInvocationErrorHandler(configuration -> visibly)
                .registerDefaultErrorHandler(configuration -> visibly));
    }

    /** Where there is no web, as when something is imported on the command line, there are no pages. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnWebApplication
    @ComponentScan(useDefaultFilters = false, includeFilters = @ComponentScan.Filter(Controller.class))
    static class Pages {}
}
