package org.learningledger.query.history;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.ThingKind;

/**
 * Which entries to show; what is {@code null} does not narrow.
 *
 * @param eventType the event's name, such as {@code ActionSaidDone}
 * @param kind the kind of thing whose history the event continues
 * @param statements only what papers say, or only acts
 */
public record HistoryFilter(
        @Nullable String eventType,
        @Nullable ThingKind kind,
        @Nullable Boolean statements,
        @Nullable UUID account) {

    public static final HistoryFilter ALL = new HistoryFilter(null, null, null, null);
}
