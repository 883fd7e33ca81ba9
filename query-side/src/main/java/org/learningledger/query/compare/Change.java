package org.learningledger.query.compare;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.Thing;
import org.learningledger.query.history.HistoryEntry;

/**
 * An entry of a register that is not the same at two moments.
 *
 * @param thing what it is, or what it speaks of
 * @param reference as at the later moment at which it stands there
 * @param title what it is called, or what it says
 * @param turns names of the turns that it took: closed, reopened, extended ...
 * @param fields what differs; of an entry that was added or is gone, all that it says
 * @param facts what became known about it in between, by whom and why, the newest first; at most {@link #FACTS}
 * @param factsInAll how many became known in between
 */
public record Change(
        UUID id,
        Thing thing,
        @Nullable String reference,
        @Nullable String title,
        What what,
        List<String> turns,
        List<FieldChange> fields,
        List<HistoryEntry> facts,
        long factsInAll) {

    /** How many facts a register's list tells of each entry; the comparison of the record itself tells of all. */
    public static final int FACTS = 5;
}
