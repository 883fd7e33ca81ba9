package org.learningledger.query.learning;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.Citation;
import org.learningledger.events.measure.Comparator;
import org.learningledger.query.answer.Dated;
import org.learningledger.query.answer.Named;
import org.learningledger.store.log.Fact;

/**
 * All that is known of one recommendation, or of one finding that stands on the ladder itself.
 *
 * @param retestAfterMonths how long after a target was met it is measured again
 * @param owner in words of the paper
 * @param dueOn in words of the paper
 * @param facts everything that it rests on, its own and of what is linked to it, in the order in which it became known
 * @param version of its own stream, for a form that changes it; -1 while it has not been recorded itself
 */
public record OneLearning(
        LearningLine line,
        Standing standing,
        int retestAfterMonths,
        @Nullable String owner,
        @Nullable Dated dueOn,
        List<Acceptance> acceptances,
        List<LinkedAction> actions,
        List<MeasureInUse> measures,
        List<Named> findings,
        List<Named> sources,
        List<Citation> citations,
        List<Fact> facts,
        long version) {

    /** An addressee's answer. */
    public record Acceptance(
            String agency,
            @Nullable String remark,
            @Nullable Dated occurred) {}

    /** An action on it, as far as the ladder asks. */
    public record LinkedAction(
            UUID id,
            @Nullable String reference,
            @Nullable String text,
            boolean statedOnly,
            boolean saidDone,
            boolean verified,
            @Nullable String ownerAgency,
            @Nullable String ownerWords) {}

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
