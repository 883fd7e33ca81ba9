package org.learningledger.query.compare;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.learningledger.store.time.Moment;
import org.learningledger.store.time.Moment.Clock;

/**
 * Two moments of knowledge, by one clock.
 *
 * @param from the earlier; {@code null} for before anything was known
 * @param to the later; {@code null} for all that is known
 * @param trueOn only what may have happened by this day counts at either; {@code null} whenever it happened
 */
public record Between(
        @Nullable Instant from,
        @Nullable Instant to,
        Clock clock,
        @Nullable LocalDate trueOn) {

    private static final Instant BEFORE_ANYTHING = Instant.parse("0001-01-01T00:00:00Z");

    public Between {
        if (from != null && to != null && !from.isBefore(to)) {
            throw new IllegalArgumentException(from + " is not before " + to);
        }
    }

    /** Whenever it happened. */
    public Between(@Nullable Instant from, @Nullable Instant to, Clock clock) {
        this(from, to, clock, null);
    }

    public Moment earlier() {
        return at(from == null ? BEFORE_ANYTHING : from);
    }

    public Moment later() {
        return at(to);
    }

    private Moment at(@Nullable Instant known) {
        return Moment.NOW.withKnownAt(known).by(clock).withTrueOn(trueOn);
    }
}
