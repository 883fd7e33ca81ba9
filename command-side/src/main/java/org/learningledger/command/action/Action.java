package org.learningledger.command.action;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.learningledger.command.refusal.Dates.mustBeReal;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.learningledger.command.onfile.Links;
import org.learningledger.command.onfile.OnFile;
import org.learningledger.command.onfile.Standing;
import org.learningledger.command.refusal.Reason;
import org.learningledger.command.refusal.Refused;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;
import org.learningledger.events.action.ActionAgreed;
import org.learningledger.events.action.ActionEvent;
import org.learningledger.events.action.ActionId;
import org.learningledger.events.action.ActionLinked;
import org.learningledger.events.action.ActionMerged;
import org.learningledger.events.action.ActionMoved;
import org.learningledger.events.action.ActionReopened;
import org.learningledger.events.action.ActionReworded;
import org.learningledger.events.action.ActionSaidDone;
import org.learningledger.events.action.ActionSplit;
import org.learningledger.events.action.ActionStated;
import org.learningledger.events.action.ActionStrengthJudged;
import org.learningledger.events.action.ActionTakenAsDone;
import org.learningledger.events.action.ActionUnlinked;
import org.learningledger.events.action.ActionVerified;
import org.learningledger.events.action.ActionWithdrawn;
import org.learningledger.events.action.DueDateExtended;
import org.learningledger.events.action.FirstDueDateFixed;
import org.learningledger.events.action.NoOutcomeSeen;
import org.learningledger.events.action.OutcomeSeen;
import org.learningledger.events.action.OutcomeTooEarlyToSay;
import org.learningledger.events.action.OwnerHandedOver;
import org.learningledger.events.action.PlanKind;
import org.learningledger.events.action.ProgressReported;
import org.learningledger.events.finding.FindingId;
import org.learningledger.events.plan.PlanId;
import org.learningledger.events.recommendation.RecommendationId;
import org.learningledger.store.record.Actor;
import org.learningledger.store.time.Days;

/** One action: owned, reported on, done, verified by somebody else, what difference it made, and every change of it. */
@Aggregate(commandTargetResolver = "seenVersionTargetResolver")
public class Action {

    @AggregateIdentifier
    private ActionId id;

    private final Standing standing = new Standing();
    private final Links links = new Links();
    private @Nullable Words textOfPaper;

    Action() {} // Axon replays an action's events into an empty one

    /** An action that is agreed for a plan, which it is then moved into. */
    public Action(AgreeAction command) {
        decide(command);
    }

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

    /** What the paper says of its owner, due date and status counts for nothing; its links stay as they are. */
    @CommandHandler
    void decide(AgreeStatedAction command) {
        mustBeReal(command.dueOn(), command.occurredOn());
        standing.mustNotBeClosed();
        if (standing.isAgreed()) throw new Refused(new Reason.AlreadyAgreed(id));
        if (textOfPaper == null) throw new Refused(new Reason.NoSuchAction(id));
        apply(new ActionAgreed(
                id,
                standing.reference(),
                List.of(),
                List.of(),
                textOfPaper,
                command.owner(),
                command.plan(),
                command.dueOn(),
                command.intendedOutcome(),
                command.occurredOn()));
    }

    // What its owner reports, and who checks it

    @CommandHandler
    void decide(ReportProgress command, Actor actor) {
        standing.mustBeReportableBy(actor);
        mustBeReal(command.occurredOn());
        apply(new ProgressReported(id, command.progress(), command.occurredOn()));
    }

    @CommandHandler
    void decide(SayActionDone command, Actor actor) {
        standing.mustBeReportableBy(actor);
        mustBeReal(command.occurredOn());
        if (standing.isSaidDone()) throw new Refused(new Reason.AlreadySaidDone(id));
        apply(new ActionSaidDone(id, command.whatWasDone(), command.occurredOn()));
    }

    /** A paper's word becomes a status only because somebody takes it as such, and names the paper. */
    @CommandHandler
    void decide(TakeActionAsDone command, Actor actor, OnFile onFile) {
        mustBeReal(command.occurredOn());
        standing.mustNotBeClosed();
        if (standing.isSaidDone()) throw new Refused(new Reason.AlreadySaidDone(id));
        if (!standing.isAgreed() && command.plan() == null) throw new Refused(new Reason.WhosePlan(id));
        onFile.mustSay(actor, id, command.statement(), command.asPrinted());
        apply(new ActionTakenAsDone(
                id,
                command.statement(),
                command.asPrinted(),
                standing.isAgreed() ? standing.planKind() : command.plan(),
                command.remark(),
                command.occurredOn()));
    }

    /** Only somebody else, with something to look at, can confirm that an action was done. */
    @CommandHandler
    void decide(VerifyAction command, Actor actor, OnFile onFile) {
        mustBeReal(command.occurredOn());
        standing.mustBeInTheLedger();
        standing.mustNotBeClosed();
        if (!standing.isSaidDone()) throw new Refused(new Reason.NotSaidDone(id));
        if (standing.isVerified()) throw new Refused(new Reason.AlreadyVerified(id));
        if (standing.wasSaidDoneBy(actor) || standing.isOwnWorkOf(actor)) throw new Refused(new Reason.OwnWork(id));
        if (command.evidence().isEmpty()) throw new Refused(new Reason.NoEvidence(id));
        onFile.mustBeAbout(id, command.evidence());
        apply(new ActionVerified(id, command.evidence(), command.remark(), command.occurredOn()));
    }

    @CommandHandler
    void decide(RecordOutcomeSeen command, Actor actor, OnFile onFile) {
        standing.mustBeReportableBy(actor);
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
        standing.mustBeReportableBy(actor);
        mustBeReal(command.occurredOn());
        onFile.mustBeAbout(id, command.evidence());
        apply(new NoOutcomeSeen(id, command.intended(), command.remark(), command.evidence(), command.occurredOn()));
    }

    @CommandHandler
    void decide(RecordOutcomeTooEarly command, Actor actor) {
        standing.mustBeReportableBy(actor);
        mustBeReal(command.lookAgainOn(), command.occurredOn());
        apply(new OutcomeTooEarlyToSay(
                id, command.intended(), command.why(), command.lookAgainOn(), command.occurredOn()));
    }

    // What changes it

    /** The first due date never changes, so it is given once. */
    @CommandHandler
    void decide(FixFirstDueDate command, Actor actor) {
        mustBeReal(command.dueOn(), command.occurredOn());
        standing.mustBeOpen();
        standing.mustBeOwnedOrOverseenBy(actor);
        if (standing.dueOn() != null) throw new Refused(new Reason.HasADueDate(id));
        apply(new FirstDueDateFixed(id, command.dueOn(), command.occurredOn()));
    }

    /** The first due date stays; a later one is a fact of its own. */
    @CommandHandler
    void decide(ExtendDueDate command, Actor actor) {
        standing.mustBeReportableBy(actor);
        mustBeReal(command.dueOn(), command.occurredOn());
        var dueOn = standing.dueOn();
        if (dueOn == null) throw new Refused(new Reason.NoDueDate(id));
        if (!isLater(command.dueOn(), dueOn)) throw new Refused(new Reason.NotLater(id, dueOn.edtf()));
        apply(new DueDateExtended(id, command.dueOn(), command.reason(), command.approvedBy(), command.occurredOn()));
    }

    private static boolean isLater(StatedDate date, StatedDate than) {
        return Days.of(than.edtf()).surelyBefore(Days.of(date.edtf()));
    }

    @CommandHandler
    void decide(RewordAction command) {
        mustBeReal(command.occurredOn());
        standing.mustBeOpen();
        apply(new ActionReworded(id, command.text(), command.reason(), command.occurredOn()));
    }

    @CommandHandler
    void decide(SplitAction command, Actor actor, OnFile onFile) {
        mustBeReal(command.occurredOn());
        standing.mustBeOpen();
        var into = Set.copyOf(command.into());
        if (into.size() < 2) throw new Refused(new Reason.SplitIntoTooFew(id));
        into.forEach(other -> mustTakeItsPlace(other, actor, onFile));
        apply(new ActionSplit(id, command.into(), command.reason(), command.occurredOn()));
    }

    @CommandHandler
    void decide(MergeAction command, Actor actor, OnFile onFile) {
        mustBeReal(command.occurredOn());
        standing.mustBeOpen();
        mustTakeItsPlace(command.into(), actor, onFile);
        apply(new ActionMerged(id, command.into(), command.reason(), command.occurredOn()));
    }

    private void mustTakeItsPlace(ActionId other, Actor actor, OnFile onFile) {
        if (other.equals(id)) throw new Refused(new Reason.CannotTakeItsPlace(other));
        var standing = onFile.action(actor, other).standing();
        if (!standing.isAgreed() || standing.isClosed()) throw new Refused(new Reason.CannotTakeItsPlace(other));
    }

    /** Whoever owned it when it was said done still cannot verify it afterwards. */
    @CommandHandler
    void decide(HandOverAction command, Actor actor) {
        mustBeReal(command.occurredOn());
        standing.mustBeAgreed();
        standing.mustBeOwnedOrOverseenBy(actor);
        apply(new OwnerHandedOver(id, command.owner(), command.reason(), command.occurredOn()));
    }

    @CommandHandler
    void decide(WithdrawAction command) {
        mustBeReal(command.occurredOn());
        standing.mustBeOpen();
        apply(new ActionWithdrawn(id, command.reason(), command.occurredOn()));
    }

    @CommandHandler
    void decide(ReopenAction command, Actor actor) {
        mustBeReal(command.occurredOn());
        standing.mustBeInTheLedger();
        standing.mustBeOwnedOrOverseenBy(actor);
        if (standing.isOpen() && !standing.isSaidDone()) throw new Refused(new Reason.NothingToReopen(id));
        apply(new ActionReopened(id, command.reason(), command.occurredOn()));
    }

    /** Puts it into a plan, out of the one that it was in. */
    public void move(PlanId to, PlanKind kind, @Nullable Words reason, @Nullable StatedDate occurredOn) {
        standing.mustBeAgreed();
        if (to.equals(standing.plan())) throw new Refused(new Reason.AlreadyInThatPlan(id));
        apply(new ActionMoved(id, standing.plan(), to, kind, reason, occurredOn));
    }

    /** How it stands by everything recorded about it. */
    public Standing standing() {
        return standing;
    }

    // What it answers, and advice

    @CommandHandler
    void decide(LinkAction command, Actor actor, OnFile onFile) {
        mustBeReal(command.occurredOn());
        onFile.mustBeRecommendations(actor, command.recommendations());
        onFile.mustBeFindings(actor, command.findings());
        links.mustLackEach(both(command.recommendations(), command.findings()));
        apply(new ActionLinked(
                id, command.recommendations(), command.findings(), command.reason(), command.occurredOn()));
    }

    @CommandHandler
    void decide(UnlinkAction command) {
        mustBeReal(command.occurredOn());
        links.mustHoldEach(both(command.recommendations(), command.findings()));
        apply(new ActionUnlinked(
                id, command.recommendations(), command.findings(), command.reason(), command.occurredOn()));
    }

    @CommandHandler
    void decide(JudgeActionStrength command) {
        mustBeReal(command.occurredOn());
        apply(new ActionStrengthJudged(id, command.strength(), command.why(), command.occurredOn()));
    }

    @EventSourcingHandler
    void evolve(ActionEvent event, MetaData metaData) {
        id = event.actionId();
        standing.evolve(event, metaData);
        switch (event) {
            case ActionStated stated -> {
                textOfPaper = stated.text();
                links.make(both(stated.recommendations(), stated.findings()));
            }
            case ActionAgreed agreed -> links.make(both(agreed.recommendations(), agreed.findings()));
            case ActionLinked linked -> links.make(both(linked.recommendations(), linked.findings()));
            case ActionUnlinked unlinked -> links.undo(both(unlinked.recommendations(), unlinked.findings()));
            default -> {} // moves no link
        }
    }

    private static List<Object> both(List<RecommendationId> recommendations, List<FindingId> findings) {
        return Stream.<Object>concat(recommendations.stream(), findings.stream())
                .toList();
    }
}
