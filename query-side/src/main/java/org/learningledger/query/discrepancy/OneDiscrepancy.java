package org.learningledger.query.discrepancy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.learningledger.query.answer.Dated;
import org.learningledger.store.record.Actor;

/**
 * All that is known of one discrepancy.
 *
 * @param about the things whose statements disagree
 * @param steps what was said and decided about it, in that order
 * @param version of its own stream, for a form that changes it
 */
public record OneDiscrepancy(DiscrepancyLine line, List<UUID> about, List<Step> steps, long version) {

    /** One thing that was said or decided about it. */
    public record Step(
            Kind kind, @Nullable String words, @Nullable Dated occurred, Actor by, Instant recordedAt) {}

    /** What a step did. */
    public enum Kind {
        RAISED,
        SUGGESTED,
        CONFIRMED,
        DISMISSED,
        EXPLAINED,
        RESOLVED,
        LEFT_OPEN
    }
}
