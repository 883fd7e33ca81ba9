package org.learningledger.query.learning;

import java.time.LocalDate;
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
 * @param slips what was found not to hold after it had been reached, the earliest first, and whether it returned
 * @param retest whether it was ever tested, and when it is due to be tested again
 */
public record Standing(
        Step step, boolean regressed, List<Rung> rungs, List<Flag> flags, List<Slip> slips, Retest retest) {

    public Standing {
        rungs = List.copyOf(rungs);
        flags = List.copyOf(flags);
        slips = List.copyOf(slips);
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

    /**
     * That what had been reached was found not to hold.
     *
     * @param found the measurement that missed its target, or what found it not to be in place
     * @param by the day by which it had been found, where nobody stated when
     * @param returned the measurement that met its target again afterwards; {@code null} where none has
     * @param lasting whether it speaks against the step that is shown
     */
    public record Slip(Basis found, LocalDate by, @Nullable Basis returned, boolean lasting) {}

    /** Whether learning was tested: measured again, after a first measurement. */
    public enum Tested {
        NO_MEASURE,
        NOT_MEASURED,
        /** Measured, but nothing that was measured is known to be a repeat. */
        NOT_REPEATED,
        REPEATED
    }

    /**
     * When it is due to be tested again: so many months after it met its target last, where it is embedded and holds.
     *
     * @param from the first day that this can be
     * @param by the last day that this can be; another than {@code from} where the date of the measurement is not exact
     */
    public record Retest(
            Tested tested,
            @Nullable LocalDate from,
            @Nullable LocalDate by) {}
}
