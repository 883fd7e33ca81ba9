package org.learningledger.query.clock;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.learningledger.query.answer.Dated;
import org.learningledger.store.clock.ClockRule;

/**
 * One clock of a review as it stands on a day. Where a date is only a month, it is due on one of several days.
 *
 * @param rule the edition of the rule that it is counted by
 * @param run which time it runs, from 1
 * @param started {@code null} where nobody said
 * @param dueEarliest the first day on which it can be due; while it is paused, as if it ran again on the next day
 * @param dueLatest the last day on which it can be due
 * @param pauses those that had begun, or may have, by the day
 * @param hasEnded whether what stops it surely happened by the day
 * @param ended when that was, where it surely or perhaps happened by the day and somebody said when
 * @param left days that are left, while it runs: working days where it counts in these
 * @param late days by which it is late, or may be
 */
public record SourceClock(
        ClockRule rule,
        int run,
        ClockState state,
        @Nullable Dated started,
        @Nullable LocalDate dueEarliest,
        @Nullable LocalDate dueLatest,
        List<Pause> pauses,
        boolean hasEnded,
        @Nullable Dated ended,
        @Nullable Range left,
        @Nullable Range late) {

    /** A number of days that may not be known exactly. */
    public record Range(long fewest, long most) {}

    /**
     * A time in which its days do not count.
     *
     * @param from the first day that does not count
     * @param until the first day that counts again; {@code null} where nobody said
     * @param isOver whether it surely ran again by the day
     * @param lost days that were lost so far: working days where the clock counts in these
     */
    public record Pause(
            String reason, @Nullable Dated from, @Nullable Dated until, boolean isOver, Range lost) {}
}
