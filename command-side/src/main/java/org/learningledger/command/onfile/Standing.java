package org.learningledger.command.onfile;

import java.util.Objects;
import java.util.UUID;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.learningledger.command.refusal.Reason;
import org.learningledger.command.refusal.Refused;
import org.learningledger.events.StatedDate;
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
import org.learningledger.events.action.Owner;
import org.learningledger.events.action.OwnerHandedOver;
import org.learningledger.events.action.PlanKind;
import org.learningledger.events.action.ProgressReported;
import org.learningledger.events.action.ProgressStated;
import org.learningledger.events.plan.PlanId;
import org.learningledger.store.correction.Corrections;
import org.learningledger.store.record.Actor;
import org.learningledger.store.record.Stamp;

/** How an action stands by the facts of its own stream, for its own rules and for those of whatever rests on it. */
public final class Standing {

    private static final Owner UNKNOWN = new Owner(null, null, null);

    private @Nullable ActionId id;
    private String reference = "";
    private boolean agreed;
    private @Nullable Ownership ownership;
    private @Nullable PlanId plan;
    private @Nullable StatedDate dueOn;
    private @Nullable UUID saidDoneBy;
    private @Nullable Owner ownerWhenDone;
    private boolean verified;
    private @Nullable String closed;
    private boolean recordedWrongly;

    /** Takes in the next fact of the stream; it refuses nothing. */
    public void evolve(ActionEvent event, MetaData metaData) {
        id = event.actionId();
        if (Corrections.isWithdrawn(metaData)) recordedWrongly = true;
        switch (event) {
            case ActionStated stated -> reference = agreed ? reference : stated.reference();
            case ActionAgreed first -> {
                agreed = true;
                reference = first.reference();
                ownership = new Ownership(first.owner(), first.plan());
                dueOn = first.dueOn();
            }
            case OwnerHandedOver handed -> ownership = new Ownership(handed.owner(), planKind());
            case ActionMoved moved -> {
                plan = moved.to();
                ownership = new Ownership(owner(), moved.plan());
            }
            case FirstDueDateFixed fixed -> dueOn = fixed.dueOn();
            case DueDateExtended extended -> dueOn = extended.dueOn();
            case ActionSaidDone done -> saidDone(Stamp.of(metaData).actor());
            case ActionTakenAsDone taken -> {
                if (!agreed) ownership = new Ownership(UNKNOWN, taken.plan());
                saidDone(Stamp.of(metaData).actor());
            }
            case ActionVerified checked -> verified = true;
            case ActionWithdrawn withdrawn -> closed = "withdrawn";
            case ActionSplit split -> closed = "split into others";
            case ActionMerged merged -> closed = "merged into another";
            case ActionReopened reopened -> {
                if (!agreed) ownership = null;
                saidDoneBy = null;
                ownerWhenDone = null;
                verified = false;
                closed = null;
            }
            case ProgressStated said -> {}
            case ProgressReported report -> {}
            case OutcomeSeen outcome -> {}
            case NoOutcomeSeen outcome -> {}
            case OutcomeTooEarlyToSay outcome -> {}
            case ActionReworded reworded -> {}
            case ActionLinked link -> {}
            case ActionUnlinked link -> {}
            case ActionStrengthJudged advice -> {}
        }
    }

    private void saidDone(Actor actor) {
        saidDoneBy = actor.account();
        ownerWhenDone = owner();
    }

    /** What people call it; empty where the ledger knows of no name. */
    public String reference() {
        return reference;
    }

    /** The plan that it is in; {@code null} where it is in none. */
    public @Nullable PlanId plan() {
        return plan;
    }

    /** The present due date, later than the first where it was extended. */
    public @Nullable StatedDate dueOn() {
        return dueOn;
    }

    public boolean isAgreed() {
        return agreed;
    }

    public boolean isVerified() {
        return verified;
    }

    public boolean isSaidDone() {
        return saidDoneBy != null;
    }

    /** Whether it was withdrawn, or others took its place. */
    public boolean isClosed() {
        return recordedWrongly || closed != null;
    }

    /** Whether it was agreed and something is still to be done or to be checked. */
    public boolean isOpen() {
        return agreed && !verified && !isClosed();
    }

    public PlanKind planKind() {
        return ownership == null ? PlanKind.MULTI_AGENCY : ownership.plan();
    }

    private Owner owner() {
        return ownership == null ? UNKNOWN : ownership.owner();
    }

    public boolean wasSaidDoneBy(Actor actor) {
        return actor.is(saidDoneBy);
    }

    /** Whether the actor's agency or post owns it alone, or owned it when it was said done. */
    public boolean isOwnWorkOf(Actor actor) {
        var then = ownerWhenDone == null ? owner() : ownerWhenDone;
        return new Ownership(owner(), planKind()).isOwnWorkOf(actor)
                || new Ownership(then, planKind()).isOwnWorkOf(actor);
    }

    /** @throws Refused unless somebody agreed it, or took a paper's word that it was done */
    public void mustBeInTheLedger() {
        if (ownership == null) throw new Refused(new Reason.OnlyStated(id()));
    }

    /** @throws Refused unless it takes reports, and the actor may report on it */
    public void mustBeReportableBy(Actor actor) {
        mustBeInTheLedger();
        mustNotBeClosed();
        mustBeOwnedOrOverseenBy(actor);
    }

    /** @throws Refused when the actor speaks for an agency that does not own it */
    public void mustBeOwnedOrOverseenBy(Actor actor) {
        if (!new Ownership(owner(), planKind()).mayBeReportedOnBy(actor)) {
            throw new Refused(new Reason.OtherAgencysAction(id()));
        }
    }

    /** @throws Refused unless it was agreed, and is not closed */
    public void mustBeAgreed() {
        if (!agreed) throw new Refused(new Reason.OnlyStated(id()));
        mustNotBeClosed();
    }

    /** @throws Refused unless it was agreed, and something is still to be done or to be checked */
    public void mustBeOpen() {
        mustBeAgreed();
        if (verified) throw new Refused(new Reason.NotOpen(id(), "verified"));
    }

    /** @throws Refused when it was withdrawn, or others took its place */
    public void mustNotBeClosed() {
        if (recordedWrongly) throw new Refused(new Reason.NotOpen(id(), "withdrawn"));
        if (closed != null) throw new Refused(new Reason.NotOpen(id(), closed));
    }

    private ActionId id() {
        return Objects.requireNonNull(id);
    }
}
