package org.learningledger.query.compare;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.Thing;
import org.learningledger.query.history.HistoryEntry;

/**
 * One record at two moments.
 *
 * @param knownBefore whether anything was known of it at the earlier moment
 * @param knownAfter whether anything is known of it at the later moment
 * @param firstKnown when anything of it first became known; {@code null} where that is after the later moment
 * @param turns names of the turns that it took
 * @param fields what differs; where it was not known before, all that it says
 * @param facts everything that became known about it in between, the newest first
 */
public record OneComparison(
        Thing thing,
        @Nullable String reference,
        @Nullable String title,
        boolean knownBefore,
        boolean knownAfter,
        @Nullable Instant firstKnown,
        List<String> turns,
        List<FieldChange> fields,
        List<HistoryEntry> facts) {}
