package org.learningledger.query.overtime;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.learningledger.query.learning.OverTimeFilter;
import org.learningledger.query.learning.Step;
import org.learningledger.store.time.Moment.Certainty;
import org.learningledger.store.time.Moment.Clock;

/**
 * How much learning stood on each step at the end of each month.
 *
 * @param clock by which facts became known
 * @param knownAt what was known by then counts; {@code null} for all that is known
 * @param trueOn what had happened by then counts; {@code null} whenever it happened
 * @param counted which learning
 * @param months oldest first; the newest ends on the day that is asked about, where that comes first
 */
public record OverTime(
        Seen seen,
        Clock clock,
        @Nullable Instant knownAt,
        @Nullable LocalDate trueOn,
        OverTimeFilter counted,
        List<AtMonthEnd> months) {

    /**
     * The end of a month.
     *
     * @param certainty where it is asked what was so: whether only facts count that had surely happened by then, or also
     *     those that perhaps had; {@code null} where it is asked what was reported
     * @param steps how much learning stood on each step; every step is named
     * @param regressed how much had slipped back, and so stood on no step
     */
    public record AtMonthEnd(LocalDate day, @Nullable Certainty certainty, Map<Step, Long> steps, long regressed) {}
}
