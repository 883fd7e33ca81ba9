package org.learningledger.query.compare;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.learningledger.store.time.Moment;
import org.learningledger.store.time.Moment.Clock;

/**
 * Two moments of knowledge, by one clock.
 *
 * @param from the earlier; {@code null} for before anything was known
 * @param to the later; {@code null} for all that is known
 */
public record Between(@Nullable Instant from, @Nullable Instant to, Clock clock) {

    private static final Instant BEFORE_ANYTHING = Instant.parse("0001-01-01T00:00:00Z");

    public Between {
        if (from != null && to != null && !from.isBefore(to)) {
            throw new IllegalArgumentException(from + " is not before " + to);
        }
    }

    public Moment earlier() {
        return Moment.NOW.withKnownAt(from == null ? BEFORE_ANYTHING : from).by(clock);
    }

    public Moment later() {
        return Moment.NOW.withKnownAt(to).by(clock);
    }
}
