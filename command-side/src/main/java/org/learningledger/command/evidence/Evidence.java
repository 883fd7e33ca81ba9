package org.learningledger.command.evidence;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.learningledger.command.refusal.Dates.mustBeReal;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.learningledger.command.onfile.OnFile;
import org.learningledger.events.evidence.EvidenceAdded;
import org.learningledger.events.evidence.EvidenceEvent;
import org.learningledger.events.evidence.EvidenceId;
import org.learningledger.store.record.Actor;

/** Something that can be looked at, about an action. */
@Aggregate
class Evidence {

    @AggregateIdentifier
    private EvidenceId id;

    Evidence() {} // Axon replays its events into an empty one

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void decide(AddEvidence command, Actor actor, OnFile onFile) {
        mustBeReal(command.occurredOn());
        onFile.mustBeReportableBy(actor, command.actionId());
        apply(new EvidenceAdded(
                command.evidenceId(),
                command.reference(),
                command.actionId(),
                command.level(),
                command.description(),
                command.whereKept(),
                command.occurredOn()));
    }

    @EventSourcingHandler
    void evolve(EvidenceEvent event) {
        id = event.evidenceId();
    }
}
