package org.learningledger.query.assurance;

import java.util.List;
import org.learningledger.query.history.HistoryEntry;

/**
 * What an assurance could not know of its period.
 *
 * @param putRight how many entries that it rests on were put right or withdrawn afterwards
 * @param late how many entries about the period were recorded afterwards
 * @param entries the newest of both, newest first
 */
public record ChangedSince(long putRight, long late, List<HistoryEntry> entries) {

    public long all() {
        return putRight + late;
    }
}
