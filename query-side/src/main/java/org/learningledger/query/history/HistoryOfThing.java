package org.learningledger.query.history;

import org.learningledger.query.answer.Listed;
import org.learningledger.query.answer.Named;

/**
 * The history of one thing, newest first.
 *
 * @param entries a page of it; its total counts all that the filter lets through
 * @param ownEventsShown how many events of its own stream the history holds, on all pages and without a filter
 * @param ownEventsInLog how many the log holds: where the two are the same, nothing is left out
 */
public record HistoryOfThing(Named thing, Listed<HistoryEntry> entries, long ownEventsShown, long ownEventsInLog) {

    public boolean complete() {
        return ownEventsShown == ownEventsInLog;
    }
}
