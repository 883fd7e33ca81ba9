package org.learningledger.store.log;

import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.learningledger.store.correction.Corrections;

/** Axon's event store, from which rules read what counts: every fact as it was put right. */
public final class LedgerEventStore extends EmbeddedEventStore {

    public LedgerEventStore(EventStorageEngine storage) {
        super(EmbeddedEventStore.builder().storageEngine(storage));
    }

    @Override
    public DomainEventStream readEvents(String aggregateIdentifier) {
        return DomainEventStream.of(Corrections.counted(asRecorded(aggregateIdentifier)));
    }

    /** A stream as it stands in the log, with what was put right or withdrawn since. */
    public List<DomainEventMessage<?>> asRecorded(String stream) {
        return super.readEvents(stream)
                .asStream()
                .<DomainEventMessage<?>>map(message -> message)
                .toList();
    }
}
