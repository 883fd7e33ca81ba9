package org.learningledger.store;

import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.learningledger.store.log.LedgerEventStore;
import org.learningledger.store.log.LogEventStorageEngine;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** The event table of the ledger log is the event store: what is recorded is sealed in the same transaction. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "ledger.store", havingValue = "postgresql", matchIfMissing = true)
class InPostgreSql {

    private static final int READ_BATCH = 500;

    /** Commands run in a transaction of the recording pool. */
    @Bean
    @Primary
    TransactionManager commandTransactions(@Qualifier(StoreConfiguration.RECORDING) DataSource recordingPool) {
        return new SpringTransactionManager(new JdbcTransactionManager(recordingPool));
    }

    @Bean
    LogEventStorageEngine eventStorageEngine(
            @Qualifier(StoreConfiguration.RECORDING) DataSource recordingPool,
            TransactionManager commandTransactions,
            @Qualifier("eventSerializer") Serializer eventSerializer,
            EventUpcaster upcasters) {
        return new LogEventStorageEngine(recordingPool, commandTransactions, eventSerializer, upcasters, READ_BATCH);
    }

    @Bean
    LedgerEventStore eventStore(LogEventStorageEngine storage) {
        return new LedgerEventStore(
                EmbeddedEventStore.builder().storageEngine(storage).build());
    }
}
