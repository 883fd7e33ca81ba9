package org.learningledger.command.testing;

import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventMessage;
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
     * @param onFile what rules find in other things' streams, recorded by the group
     */
    public static <T> FixtureConfiguration<T> of(Class<T> thing, LedgerEvent... onFile) {
        return of(
                thing,
                Stream.of(onFile)
                        .<EventMessage<LedgerEvent>>map(event -> People.by(People.LD_GROUP, event))
                        .toList());
    }

    /**
     * @param onFile what rules find in other things' streams, each recorded by somebody
     */
    public static <T> FixtureConfiguration<T> of(Class<T> thing, List<EventMessage<LedgerEvent>> onFile) {
        return new AggregateTestFixture<>(thing)
                .registerCommandHandlerInterceptor(new CorrelationDataInterceptor<>(Stamp.carriedOver()))
                .registerInjectableResource(onFile(onFile));
    }

    private static OnFile onFile(List<EventMessage<LedgerEvent>> events) {
        var store = EmbeddedEventStore.builder()
                .storageEngine(new InMemoryEventStorageEngine())
                .build();
        for (var event : events) {
            var thing = event.getPayload().thing();
            var stream = thing.id().toString();
            var next = store.lastSequenceNumberFor(stream).map(last -> last + 1).orElse(0L);
            store.publish(List.of(new GenericDomainEventMessage<>(
                    thing.kind().name(), stream, next, event, () -> event.getTimestamp())));
        }
        return new OnFile(store);
    }
}
