package org.learningledger.store;

import java.util.Optional;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.axonserver.connector.event.axon.AxonServerEventStore;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.distributed.MetaDataRoutingStrategy;
import org.axonframework.commandhandling.distributed.RoutingStrategy;
import org.axonframework.commandhandling.distributed.UnresolvedRoutingKeyPolicy;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.learningledger.store.log.LedgerEventStore;
import org.learningledger.store.record.Recorder;
import org.learningledger.store.record.RoutedCommandBus;
import org.learningledger.store.start.Missing;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/**
 * Axon Server keeps the events that commands decide on, and brings each command to a program that decides on it. What
 * is recorded is sealed in the ledger log a moment later, and only then seen.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "ledger.store", havingValue = "axonserver")
class InAxonServer {

    /** Nothing that a command does stands in PostgreSQL. */
    @Bean
    @Primary
    TransactionManager commandTransactions() {
        return NoTransactionManager.instance();
    }

    @Bean
    LedgerEventStore eventStore(
            AxonServerConfiguration settings,
            AxonServerConnectionManager connections,
            @Qualifier("eventSerializer") Serializer eventSerializer,
            EventUpcaster upcasters) {
        return new LedgerEventStore(AxonServerEventStore.builder()
                .configuration(settings)
                .platformConnectionManager(connections)
                .eventSerializer(eventSerializer)
                .snapshotSerializer(eventSerializer)
                .snapshotFilter(SnapshotFilter.rejectAll())
                .upcasterChain(upcasters)
                .build());
    }

    @Bean
    @Qualifier("localSegment")
    CommandBus decidingHere(TransactionManager commandTransactions, CorrelationDataProvider stamp) {
        var bus = new RoutedCommandBus(SimpleCommandBus.builder().transactionManager(commandTransactions));
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(stamp));
        return bus;
    }

    @Bean
    RoutingStrategy allThatConcernsOneThingInOnePlace() {
        return MetaDataRoutingStrategy.builder()
                .metaDataKey(Recorder.STREAM)
                .fallbackRoutingStrategy(UnresolvedRoutingKeyPolicy.ERROR)
                .build();
    }

    @Bean
    Missing axonServer(AxonServerConfiguration settings, AxonServerConnectionManager connections) {
        return () -> connections.isConnected(settings.getContext())
                ? Optional.empty()
                : Optional.of(
                        "Missing: Axon Server at %s cannot be reached at present, or refuses LEDGER_AXONSERVER_TOKEN. Pages go on; what people send is refused with 503. Once it answers, everything resumes by itself."
                                .formatted(settings.getServers()));
    }
}
