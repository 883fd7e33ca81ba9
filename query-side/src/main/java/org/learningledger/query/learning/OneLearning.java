package org.learningledger.query.learning;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.Citation;
import org.learningledger.events.action.ActionStrength;
import org.learningledger.events.measure.Comparator;
import org.learningledger.events.recommendation.SmartMark;
import org.learningledger.query.answer.Dated;
import org.learningledger.query.answer.Named;
import org.learningledger.query.recurrence.Recurrence;
import org.learningledger.store.log.Fact;

/**
 * All that is known of one recommendation, or of one finding that stands on the ladder itself.
 *
 * @param recurrences later findings that may be the same learning again, and what somebody said of each
 * @param retestAfterMonths how long after a target was met it is measured again
 * @param owner in words of the paper
 * @param dueOn in words of the paper
 * @param facts everything that it rests on, its own and of what is linked to it, in the order in which it became known
 * @param version of its own stream, for a form that changes it; -1 while it has not been recorded itself
 */
public record OneLearning(
        LearningLine line,
        Standing standing,
        List<Recurrence> recurrences,
        int retestAfterMonths,
        @Nullable String owner,
        @Nullable Dated dueOn,
        List<Answer> answers,
        @Nullable Smart smart,
        List<LinkedAction> actions,
        List<SignOff> signOffs,
        List<MeasureInUse> measures,
        List<Named> findings,
        List<Named> sources,
        List<Citation> citations,
        List<Fact> facts,
        long version) {

    /** What an addressee says of it. */
    public enum AnswerKind {
        ACCEPTED,
        IN_PART,
        NOT_ACCEPTED,
        NOT_ANSWERED
    }

    /**
     * An addressee's answer, the last where there are several.
     *
     * @param part which part was accepted, where not all of it was
     * @param remark the reason, where not all of it was accepted
     */
    public record Answer(
            String agency,
            AnswerKind kind,
            @Nullable String part,
            @Nullable String remark,
            @Nullable Dated occurred) {}

    /**
     * Somebody's check of how SMART it is: advice.
     *
     * @param met the marks that it bears
     */
    public record Smart(
            List<SmartMark> met,
            @Nullable String remark,
            @Nullable Dated occurred) {}

    /** How far an action has come, as far as the ladder asks. */
    public enum ActionNow {
        STATED,
        AGREED,
        REOPENED,
        SAID_DONE,
        TAKEN_AS_DONE,
        VERIFIED,
        WITHDRAWN,
        SPLIT,
        MERGED
    }

    /**
     * An action on it, as far as the ladder asks.
     *
     * @param linked whether it is on this itself, and not only in the place of one that was split or merged
     * @param replacedBy the actions that answer for it since it was split or merged
     * @param strength how strongly it can change practice, as somebody judged it: advice
     */
    public record LinkedAction(
            UUID id,
            @Nullable String reference,
            @Nullable String text,
            ActionNow now,
            boolean linked,
            List<Named> replacedBy,
            @Nullable String ownerAgency,
            @Nullable String ownerWords,
            @Nullable ActionStrength strength,
            @Nullable String strengthWhy) {}

    /**
     * A plan that was signed off with actions on it in it. It is no step.
     *
     * @param position of the sign-off in the log
     * @param actions references of the actions on this that the sign-off saw
     * @param reopened whether the plan was opened again since
     */
    public record SignOff(
            Named plan,
            long position,
            List<String> actions,
            @Nullable Dated occurred,
            boolean reopened) {}

    /**
     * A measure, its targets and what was measured.
     *
     * @param version of its own stream, for a form that changes it
     */
    public record MeasureInUse(
            UUID id,
            @Nullable String reference,
            @Nullable String name,
            @Nullable String unit,
            @Nullable String definition,
            List<UUID> recommendations,
            List<Target> targets,
            List<Measured> measurements,
            long version) {}

    /** A target and when it was set. */
    public record Target(
            Comparator comparator,
            BigDecimal value,
            @Nullable Dated setOn) {}

    /** How a measurement stands against the target that was in force. */
    public enum Verdict {
        MET,
        MISSED,
        /** Which target was in force, or whether one was, cannot be known. */
        UNKNOWN,
        NO_TARGET
    }

    /**
     * A measurement.
     *
     * @param sentence how it stands against its target, and why
     */
    public record Measured(
            BigDecimal value,
            @Nullable UUID source,
            @Nullable String sample,
            @Nullable Dated taken,
            Verdict verdict,
            String sentence) {}
}
