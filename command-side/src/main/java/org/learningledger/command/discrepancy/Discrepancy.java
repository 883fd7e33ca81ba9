package org.learningledger.command.discrepancy;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.learningledger.command.refusal.Dates.mustBeReal;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.learningledger.events.discrepancy.DiscrepancyEvent;
import org.learningledger.events.discrepancy.DiscrepancyId;
import org.learningledger.events.discrepancy.DiscrepancyRaised;

/** Two statements that do not agree. */
@Aggregate
class Discrepancy {

    @AggregateIdentifier
    private DiscrepancyId id;

    Discrepancy() {} // Axon replays its events into an empty one

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void decide(RaiseDiscrepancy command) {
        mustBeReal(command.occurredOn());
        apply(new DiscrepancyRaised(
                command.discrepancyId(),
                command.reference(),
                command.about(),
                command.firstSays(),
                command.secondSays(),
                command.remark(),
                command.occurredOn()));
    }

    @EventSourcingHandler
    void evolve(DiscrepancyEvent event) {
        id = event.discrepancyId();
    }
}
