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
 * @param late only what became known long after it happened, in this way
 * @param anyLate only what became known long after it happened, in whichever way
 * @param role the name of the role in which it was recorded
 * @param agency code of the agency for which it was recorded
 */
public record HistoryFilter(
        @Nullable String eventType,
        @Nullable ThingKind kind,
        @Nullable Boolean statements,
        @Nullable UUID account,
        Late.@Nullable How late,
        @Nullable Boolean anyLate,
        @Nullable String role,
        @Nullable String agency) {

    public static final HistoryFilter ALL = new HistoryFilter(null, null, null, null);

    public HistoryFilter(
            @Nullable String eventType,
            @Nullable ThingKind kind,
            @Nullable Boolean statements,
            @Nullable UUID account) {
        this(eventType, kind, statements, account, null, null, null, null);
    }

    /** @param how {@code null} for whichever way */
    public HistoryFilter late(Late.@Nullable How how) {
        return new HistoryFilter(eventType, kind, statements, account, how, true, role, agency);
    }

    public HistoryFilter by(@Nullable String role, @Nullable String agency) {
        return new HistoryFilter(eventType, kind, statements, account, late, anyLate, role, agency);
    }
}
