package org.learningledger.query.integrity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the latest check did.
 *
 * @param at when it ended; {@code null} before the first
 * @param millis how long it took
 * @param events how many events the log held
 * @param partnerships of how many partnerships
 * @param counted how many of the events it counted one by one, and held against the history; of a long log a part, in turn
 * @param wholeSince since when every event was counted at least once; {@code null} before the first time through
 * @param overdue whether it should have been done again by now
 */
public record Checked(
        @Nullable Instant at,
        long millis,
        long events,
        int partnerships,
        long counted,
        @Nullable Instant wholeSince,
        boolean overdue) {}
