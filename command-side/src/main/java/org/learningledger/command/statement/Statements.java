package org.learningledger.command.statement;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.stereotype.Component;

/**
 * Takes statements as they are. No rule may refuse them, so no aggregate stands in the way: each is put at the end of
 * the stream of the thing that it speaks of.
 */
@Component
class Statements {

    private final EventStore events;

    Statements(EventStore events) {
        this.events = events;
    }

    @CommandHandler
    void record(RecordStatement command) {
        var thing = command.statement().thing();
        var stream = thing.id().toString();
        long next = events.lastSequenceNumberFor(stream).map(last -> last + 1).orElse(0L);
        events.publish(new GenericDomainEventMessage<>(
                thing.kind().name(),
                stream,
                next,
                command.statement(),
                CurrentUnitOfWork.get().getCorrelationData()));
    }
}
