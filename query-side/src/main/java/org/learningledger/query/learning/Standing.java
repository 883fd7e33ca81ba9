package org.learningledger.query.learning;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.learningledger.query.answer.Dated;

/**
 * Where one piece of learning stands, why, and what is missing.
 *
 * @param step the highest step reached
 * @param regressed whether what was reached has since been found not to hold; only after {@link Step#PRACTICE_CHANGED}
 * @param rungs all eight, lowest first
 * @param flags what a reader should know beside the step
 * @param recurrences later findings on the same theme and area: perhaps the same learning again
 */
public record Standing(Step step, boolean regressed, List<Rung> rungs, List<Flag> flags, List<Recurrence> recurrences) {

    public Standing {
        rungs = List.copyOf(rungs);
        flags = List.copyOf(flags);
        recurrences = List.copyOf(recurrences);
    }

    public Rung rung(Step step) {
        return rungs.get(step.ordinal());
    }

    /** "Embedded", or "Embedded, then regressed". */
    public String label() {
        return regressed ? step.label() + ", then regressed" : step.label();
    }

    /**
     * One step.
     *
     * @param restsOn the facts that speak for it, also where the step is not reached
     * @param missing what is missing, in a sentence; {@code null} where the step is reached
     */
    public record Rung(
            Step step,
            boolean reached,
            List<Basis> restsOn,
            @Nullable String missing) {

        public Rung {
            restsOn = List.copyOf(restsOn);
        }
    }

    /**
     * A fact that a step rests on.
     *
     * @param position its place in the partnership's log
     * @param thing whose history holds it
     */
    public record Basis(
            long position,
            String eventId,
            UUID thing,
            String sentence,
            @Nullable Dated date) {}

    /** What a reader should know beside the step. */
    public enum FlagKind {
        WITHDRAWN,
        REGRESSED,
        NOT_IN_PLACE,
        JUDGED_BY_OWN_AGENCY,
        OWNER_UNKNOWN,
        UNCITED_OUTCOME,
        WITHDRAWN_EVIDENCE,
        NOT_ANSWERED_BY_ALL,
        ACCEPTED_IN_PART,
        NOT_ACCEPTED,
        REOPENED_ACTION,
        TAKEN_AS_DONE,
        REPLACED_ACTION,
        WITHDRAWN_ACTION,
        STATED_ACTIONS_ONLY,
        NOT_YET_RECORDED
    }

    /** A flag, and why it is raised. */
    public record Flag(FlagKind kind, String sentence) {}

    /** A later finding that may be the same learning again. */
    public record Recurrence(
            UUID finding,
            @Nullable String reference,
            String text,
            @Nullable UUID source,
            List<String> sharedThemes,
            @Nullable Dated date,
            String sentence) {}
}
