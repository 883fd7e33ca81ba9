package org.learningledger.command.statement;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.learningledger.store.log.LedgerEventStore;
import org.learningledger.store.record.Stamp;
import org.springframework.stereotype.Component;

/**
 * Takes statements as they are. No rule may refuse them, so no aggregate stands in the way: each is put at the end of
 * the stream of the thing that it speaks of.
 */
@Component
class Statements {

    private final LedgerEventStore events;

    Statements(LedgerEventStore events) {
        this.events = events;
    }

    /** The same row sent twice at the same moment is one statement: here, where both have read what was recorded. */
    @CommandHandler
    void record(RecordStatement command, @MetaDataValue("key") String key) {
        var thing = command.statement().thing();
        var stream = thing.id().toString();
        var earlier = events.asRecorded(stream);
        if (earlier.stream()
                .anyMatch(event -> Stamp.of(event.getMetaData()).key().equals(key))) return;
        long next = earlier.isEmpty() ? 0 : earlier.getLast().getSequenceNumber() + 1;
        events.publish(new GenericDomainEventMessage<>(
                thing.kind().name(),
                stream,
                next,
                command.statement(),
                CurrentUnitOfWork.get().getCorrelationData()));
    }
}
