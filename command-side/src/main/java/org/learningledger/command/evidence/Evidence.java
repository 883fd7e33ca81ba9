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
import org.learningledger.command.refusal.Reason;
import org.learningledger.command.refusal.Refused;
import org.learningledger.events.evidence.EntryCitedAsEvidence;
import org.learningledger.events.evidence.EvidenceAdded;
import org.learningledger.events.evidence.EvidenceEvent;
import org.learningledger.events.evidence.EvidenceId;
import org.learningledger.events.evidence.EvidenceLevel;
import org.learningledger.events.register.BriefingStated;
import org.learningledger.events.register.LearningEventStated;
import org.learningledger.events.register.ProcedureStated;
import org.learningledger.events.register.RegisterEvent;
import org.learningledger.events.register.TrainingStated;
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

    /** Training given and guidance written show that work was done, never that practice changed. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void decide(CiteEntryAsEvidence command, Actor actor, OnFile onFile) {
        mustBeReal(command.occurredOn());
        onFile.mustBeReportableBy(actor, command.actionId());
        var entry = onFile.entry(actor, command.entry());
        if (isOnlyWorkDone(entry) && command.level().compareTo(EvidenceLevel.OUTPUT) > 0) {
            throw new Refused(new Reason.ShowsNoPractice(command.entry()));
        }
        apply(new EntryCitedAsEvidence(
                command.evidenceId(),
                command.reference(),
                command.actionId(),
                command.entry(),
                command.level(),
                command.description(),
                command.occurredOn()));
    }

    private static boolean isOnlyWorkDone(RegisterEvent entry) {
        return entry instanceof TrainingStated
                || entry instanceof LearningEventStated
                || entry instanceof ProcedureStated
                || entry instanceof BriefingStated;
    }

    @EventSourcingHandler
    void evolve(EvidenceEvent event) {
        id = event.evidenceId();
    }
}
