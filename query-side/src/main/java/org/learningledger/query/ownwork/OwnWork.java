package org.learningledger.query.ownwork;

import java.util.UUID;
import org.learningledger.query.answer.Named;
import org.learningledger.query.answer.OwnJudgement.Way;
import org.learningledger.query.history.HistoryEntry;

/**
 * Something that was judged by somebody whose own work it was.
 *
 * @param id of the thing that was judged
 * @param entry the judgement: what it says, who made it and when
 */
public record OwnWork(UUID id, Named thing, Judged judged, Way way, HistoryEntry entry) {

    /** What was judged. */
    public enum Judged {
        /** That an action was done. */
        VERIFICATION,
        /** What agencies showed at a challenge event. */
        CONCLUSION,
        /** That a plan is complete. */
        SIGN_OFF
    }
}
