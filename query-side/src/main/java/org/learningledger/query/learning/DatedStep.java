package org.learningledger.query.learning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.learningledger.query.learning.Standing.Basis;

/**
 * A time at which learning came to stand on a step, slipped back or returned, by two clocks: since when that was reported,
 * and since when it was so, as is known at the moment that is asked about.
 *
 * @param number of the line, from 1
 * @param step {@code null} where it stood on the ladder no more
 * @param withdrawn whether it counted on no step, for it should not have been recorded
 * @param reported since when it was what was known; {@code null} where at no time that was what was known
 * @param perhaps since when it was so, counting facts that may have happened by then; {@code null} where it was not
 * @param surely since when it was so, counting only facts that had surely happened by then; {@code null} where it was not
 * @param restsOn the facts that it rested on; of what slipped back, those that say so
 */
public record DatedStep(
        int number,
        @Nullable Step step,
        boolean regressed,
        boolean withdrawn,
        @Nullable Instant reported,
        @Nullable Since perhaps,
        @Nullable Since surely,
        List<Basis> restsOn) {

    /** @param day {@code null} where it was always so, for all that is known */
    public record Since(@Nullable LocalDate day) {}

    /** "Embedded", "Regressed, had been embedded". */
    public String label() {
        if (withdrawn) return "Withdrawn, counts on no step";
        if (step == null) return "On the ladder no more";
        return regressed ? "Regressed, was " + step.label().toLowerCase(Locale.UK) : step.label();
    }
}
