package org.learningledger.command.testing;

import java.util.List;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.learningledger.command.onfile.OnFile;
import org.learningledger.events.LedgerEvent;
import org.learningledger.store.record.Stamp;

/** The rules of one kind of thing, without a database. */
public final class Rules {

    private Rules() {}

    /**
     * @param onFile what rules find in other things' streams
     */
    public static <T> FixtureConfiguration<T> of(Class<T> thing, LedgerEvent... onFile) {
        return new AggregateTestFixture<>(thing)
                .registerCommandHandlerInterceptor(new CorrelationDataInterceptor<>(Stamp.carriedOver()))
                .registerInjectableResource(onFile(onFile));
    }

    private static OnFile onFile(LedgerEvent... events) {
        var store = EmbeddedEventStore.builder()
                .storageEngine(new InMemoryEventStorageEngine())
                .build();
        for (var event : events) {
            var thing = event.thing();
            store.publish(List.of(new GenericDomainEventMessage<>(
                    thing.kind().name(), thing.id().toString(), 0, event)));
        }
        return new OnFile(store);
    }
}
