package org.learningledger.query.finding;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.Citation;

/**
 * All that is known of one finding.
 *
 * @param raisedBy in words of the paper
 * @param nationalItems references of national items
 * @param version of its own stream, for a form that changes it
 */
public record OneFinding(
        FindingLine line,
        @Nullable String raisedBy,
        List<UUID> challengeEvents,
        List<String> nationalItems,
        List<Citation> citations,
        long version) {}
