package org.learningledger.command.action;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.learningledger.command.refusal.Dates.mustBeReal;

import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.learningledger.command.onfile.OnFile;
import org.learningledger.command.onfile.Ownership;
import org.learningledger.command.refusal.Reason;
import org.learningledger.command.refusal.Refused;
import org.learningledger.events.StatedDate;
import org.learningledger.events.action.ActionAgreed;
import org.learningledger.events.action.ActionId;
import org.learningledger.events.action.ActionSaidDone;
import org.learningledger.events.action.ActionStated;
import org.learningledger.events.action.ActionVerified;
import org.learningledger.events.action.DueDateExtended;
import org.learningledger.events.action.NoOutcomeSeen;
import org.learningledger.events.action.OutcomeSeen;
import org.learningledger.events.action.OutcomeTooEarlyToSay;
import org.learningledger.events.action.ProgressReported;
import org.learningledger.events.action.ProgressStated;
import org.learningledger.store.record.Actor;
import org.learningledger.store.time.Days;

/** One action of a plan: owned, reported on, done, verified by somebody else, and what difference it made. */
@Aggregate(commandTargetResolver = "seenVersionTargetResolver")
class Action {

    @AggregateIdentifier
    private ActionId id;

    private @Nullable Ownership ownership;
    private @Nullable StatedDate dueOn;
    private @Nullable UUID saidDoneBy;
    private boolean verified;

    Action() {} // Axon replays an action's events into an empty one

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void decide(AgreeAction command) {
        mustBeReal(command.dueOn(), command.occurredOn());
        apply(new ActionAgreed(
                command.actionId(),
                command.reference(),
                command.recommendations(),
                command.findings(),
                command.text(),
                command.owner(),
                command.plan(),
                command.dueOn(),
                command.intendedOutcome(),
                command.occurredOn()));
    }

    /** The first due date stays; a later one is a fact of its own. */
    @CommandHandler
    void decide(ExtendDueDate command, Actor actor) {
        mustBeAgreedAndReportableBy(actor);
        mustBeReal(command.dueOn(), command.occurredOn());
        if (dueOn == null) throw new Refused(new Reason.NoDueDate(id));
        if (!Days.of(dueOn.edtf()).surelyBefore(Days.of(command.dueOn().edtf()))) {
            throw new Refused(new Reason.NotLater(id, dueOn.edtf()));
        }
        apply(new DueDateExtended(id, command.dueOn(), command.reason(), command.approvedBy(), command.occurredOn()));
    }

    @CommandHandler
    void decide(ReportProgress command, Actor actor) {
        mustBeAgreedAndReportableBy(actor);
        mustBeReal(command.occurredOn());
        apply(new ProgressReported(id, command.progress(), command.occurredOn()));
    }

    @CommandHandler
    void decide(SayActionDone command, Actor actor) {
        mustBeAgreedAndReportableBy(actor);
        mustBeReal(command.occurredOn());
        if (saidDoneBy != null) throw new Refused(new Reason.AlreadySaidDone(id));
        apply(new ActionSaidDone(id, command.whatWasDone(), command.occurredOn()));
    }

    /** Only somebody else, with something to look at, can confirm that an action was done. */
    @CommandHandler
    void decide(VerifyAction command, Actor actor, OnFile onFile) {
        mustBeReal(command.occurredOn());
        if (ownership == null) throw new Refused(new Reason.OnlyStated(id));
        if (saidDoneBy == null) throw new Refused(new Reason.NotSaidDone(id));
        if (verified) throw new Refused(new Reason.AlreadyVerified(id));
        if (actor.is(saidDoneBy) || ownership.isOwnWorkOf(actor)) throw new Refused(new Reason.OwnWork(id));
        if (command.evidence().isEmpty()) throw new Refused(new Reason.NoEvidence(id));
        onFile.mustBeAbout(id, command.evidence());
        apply(new ActionVerified(id, command.evidence(), command.remark(), command.occurredOn()));
    }

    @CommandHandler
    void decide(RecordOutcomeSeen command, Actor actor, OnFile onFile) {
        mustBeAgreedAndReportableBy(actor);
        mustBeReal(command.occurredOn());
        onFile.mustBeAbout(id, command.evidence());
        apply(new OutcomeSeen(
                id,
                command.intended(),
                command.difference(),
                command.forWhom(),
                command.evidence(),
                command.sideEffects(),
                command.occurredOn()));
    }

    @CommandHandler
    void decide(RecordNoOutcomeSeen command, Actor actor, OnFile onFile) {
        mustBeAgreedAndReportableBy(actor);
        mustBeReal(command.occurredOn());
        onFile.mustBeAbout(id, command.evidence());
        apply(new NoOutcomeSeen(id, command.intended(), command.remark(), command.evidence(), command.occurredOn()));
    }

    @CommandHandler
    void decide(RecordOutcomeTooEarly command, Actor actor) {
        mustBeAgreedAndReportableBy(actor);
        mustBeReal(command.lookAgainOn(), command.occurredOn());
        apply(new OutcomeTooEarlyToSay(
                id, command.intended(), command.why(), command.lookAgainOn(), command.occurredOn()));
    }

    private void mustBeAgreedAndReportableBy(Actor actor) {
        if (ownership == null) throw new Refused(new Reason.OnlyStated(id));
        if (!ownership.mayBeReportedOnBy(actor)) throw new Refused(new Reason.OtherAgencysAction(id));
    }

    @EventSourcingHandler
    void evolve(ActionStated event) {
        id = event.actionId();
    }

    @EventSourcingHandler
    void evolve(ProgressStated event) {
        id = event.actionId();
    }

    @EventSourcingHandler
    void evolve(ActionAgreed event) {
        id = event.actionId();
        ownership = new Ownership(event.owner(), event.plan());
        dueOn = event.dueOn();
    }

    @EventSourcingHandler
    void evolve(DueDateExtended event) {
        dueOn = event.dueOn();
    }

    @EventSourcingHandler
    void evolve(ActionSaidDone event, Actor actor) {
        saidDoneBy = actor.account();
    }

    @EventSourcingHandler
    void evolve(ActionVerified event) {
        verified = true;
    }
}
