package org.learningledger.command.register;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.learningledger.events.register.EntryId;
import org.learningledger.events.register.PartnershipOpened;

/** A partnership that keeps its ledger here. It has no rules yet beyond being opened once. */
@Aggregate
class OpenedPartnership {

    @AggregateIdentifier
    private EntryId id;

    OpenedPartnership() {} // Axon replays its events into an empty one

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void decide(OpenPartnership command) {
        apply(new PartnershipOpened(command.entryId(), command.name(), command.invented(), null));
    }

    @EventSourcingHandler
    void evolve(PartnershipOpened event) {
        id = event.entryId();
    }
}
