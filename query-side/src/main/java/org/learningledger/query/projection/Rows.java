package org.learningledger.query.projection;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.LedgerEvent;
import org.learningledger.events.correction.CorrectionEvent;
import org.learningledger.store.log.Recorded;

/**
 * Where a projection puts what it makes of events. Nothing is written before the whole batch has been handled; then all
 * of it is, together with the note of how far the projection has come, or nothing.
 */
public interface Rows {

    /** Adds a fact about a subject, which will be folded again. */
    void fact(Subjects subjects, UUID subject, LedgerEvent event, Recorded at);

    /** Has every subject folded again that holds the fact which is put right; none where the projection has no use for it. */
    void correction(Subjects subjects, CorrectionEvent event, Recorded at);

    /** Adds a row, with a value for each of the table's columns. */
    void add(Table table, @Nullable Object... values);
}
