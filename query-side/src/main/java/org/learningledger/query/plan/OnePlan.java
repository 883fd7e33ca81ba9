package org.learningledger.query.plan;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.learningledger.query.action.ActionLine;
import org.learningledger.query.answer.Dated;
import org.learningledger.store.record.Actor;

/**
 * All that is known of one plan.
 *
 * @param actions that are in it now, in the order in which they came
 * @param left that were moved to another plan
 * @param challengeEvents that cover it
 * @param missing before it can be signed off; empty where nothing is, or it is signed off
 * @param signOffs oldest first; the last may be in force
 * @param contradictions of the sign-off in force
 * @param version of its own stream, for a form that changes it
 */
public record OnePlan(
        PlanLine line,
        List<ActionLine> actions,
        List<Left> left,
        List<Challenged> challengeEvents,
        List<Missing> missing,
        List<SignOff> signOffs,
        List<Reopening> reopenings,
        List<Contradiction> contradictions,
        long version) {

    /** An action that was moved to another plan. */
    public record Left(
            UUID action, UUID to, String why, @Nullable Dated occurred, Actor by, Instant recordedAt) {}

    /** A challenge event that covers it. */
    public record Challenged(UUID id, @Nullable String title, boolean concluded) {}

    /** What a plan still needs before it can be signed off. */
    public enum Missing {
        AN_ACTION,
        NO_OPEN_ACTION,
        /** Some were split or merged in a circle: no action answers for them. */
        AN_ACTION_IN_THEIR_PLACE,
        A_CHALLENGE_EVENT,
        A_CONCLUSION
    }

    /**
     * That somebody signed it off.
     *
     * @param byOwnAgency whether the agency of whoever signed owned an action of it then
     * @param inForce whether it was not reopened since
     */
    public record SignOff(
            UUID challengeEvent,
            List<Seen> seen,
            @Nullable String remark,
            @Nullable Dated occurred,
            Actor by,
            boolean byOwnAgency,
            boolean inForce,
            Instant recordedAt) {}

    /**
     * An action as it was seen at a sign-off.
     *
     * @param facts how many facts were recorded about it by then
     */
    public record Seen(UUID action, @Nullable String reference, long facts) {}

    /** Why it was opened again after a sign-off. */
    public record Reopening(String why, @Nullable Dated occurred, Actor by, Instant recordedAt) {}

    /**
     * What does not agree with the sign-off.
     *
     * @param about the action, or the challenge event
     * @param position the entry that says so; {@code null} where it follows from the sign-off itself
     */
    public record Contradiction(
            UUID about,
            @Nullable String reference,
            Kind kind,
            @Nullable Long position) {

        /** In which way. */
        public enum Kind {
            /** The challenge event that it rests on does not cover the plan, or has no conclusion: it is that event's id. */
            NOT_CHALLENGED,
            OPEN_THEN,
            NOT_SEEN,
            TAKEN_OUT,
            REOPENED,
            REWORDED,
            MOVED,
            WITHDRAWN,
            SPLIT,
            MERGED,
            /** It was split or merged, and no action answers for it. */
            UNANSWERED,
            CORRECTED
        }
    }
}
