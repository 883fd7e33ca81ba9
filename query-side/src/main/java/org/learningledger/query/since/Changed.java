package org.learningledger.query.since;

import java.util.List;
import java.util.UUID;
import org.learningledger.query.answer.Named;
import org.learningledger.query.history.HistoryEntry;

/**
 * A thing that something was recorded about.
 *
 * @param facts how many
 * @param newest the newest of them, newest first; of most things they are all
 */
public record Changed(UUID id, Named thing, long facts, List<HistoryEntry> newest) {

    /** How many facts of one thing are told at most before its own history has to be asked. */
    public static final int TOLD = 10;
}
