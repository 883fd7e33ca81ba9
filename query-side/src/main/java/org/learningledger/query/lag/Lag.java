package org.learningledger.query.lag;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a read model is behind the log.
 *
 * @param takenIn the index, over all partnerships, of the newest event that it has taken in
 * @param events how many it has not
 * @param oldest when the oldest of these was recorded; {@code null} where there is none
 * @param waiting how long that one has been waiting, by the database's clock
 */
public record Lag(
        String model, long takenIn, long events, @Nullable Instant oldest, Duration waiting) {

    /** It takes a moment; what waits longer than this is behind, and people are told. */
    private static final Duration USUAL = Duration.ofSeconds(5);

    public boolean isBehind() {
        return waiting.compareTo(USUAL) > 0;
    }

    /** In seconds, with what is less than one. */
    double seconds() {
        return waiting.toMillis() / 1000.0;
    }
}
