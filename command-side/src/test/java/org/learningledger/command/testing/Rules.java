package org.learningledger.command.testing;

import java.util.List;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.learningledger.command.evidence.EvidenceOnFile;
import org.learningledger.events.evidence.EvidenceAdded;
import org.learningledger.store.record.Stamp;

/** The rules of one kind of thing, without a database. */
public final class Rules {

    private Rules() {}

    /**
     * @param onFile the evidence that rules find on file
     */
    public static <T> FixtureConfiguration<T> of(Class<T> thing, EvidenceAdded... onFile) {
        return new AggregateTestFixture<>(thing)
                .registerCommandHandlerInterceptor(new CorrelationDataInterceptor<>(Stamp.carriedOver()))
                .registerInjectableResource(evidence(onFile));
    }

    private static EvidenceOnFile evidence(EvidenceAdded... onFile) {
        var store = EmbeddedEventStore.builder()
                .storageEngine(new InMemoryEventStorageEngine())
                .build();
        for (var piece : onFile) {
            store.publish(List.of(new GenericDomainEventMessage<>(
                    piece.thing().kind().name(), piece.evidenceId().toString(), 0, piece)));
        }
        return new EvidenceOnFile(store);
    }
}
