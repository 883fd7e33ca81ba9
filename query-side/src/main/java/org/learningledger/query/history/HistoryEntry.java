package org.learningledger.query.history;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.learningledger.query.answer.Dated;
import org.learningledger.query.answer.Named;
import org.learningledger.store.record.Actor;
import org.learningledger.store.time.StatedOn;

/**
 * One recorded fact, as people read it.
 *
 * @param position its place in the partnership's log
 * @param recordedAt when the ledger learnt it
 * @param knownAt since when it counts as known
 * @param occurred when it happened, as stated
 * @param statedOn the declared date of the paper or meeting; declared, not proved
 * @param eventType the event's name, such as {@code ActionSaidDone}
 * @param statement whether it is what a paper says, not an act done in the ledger
 * @param title a few words
 * @param sentence what was recorded
 * @param reason why, where the fact gives one
 * @param details what else it holds
 * @param by who recorded it: account, role, agency
 * @param about the things it is about, its own first
 * @param putRight what corrected or withdrew it later, oldest first
 * @param original where it is a correction, the position of the entry that it puts right
 * @param late that it became known long after it happened; {@code null} where it did not, or where that cannot be said
 */
public record HistoryEntry(
        long position,
        String eventId,
        Instant recordedAt,
        Instant knownAt,
        @Nullable Dated occurred,
        @Nullable StatedOn statedOn,
        String eventType,
        boolean statement,
        String title,
        String sentence,
        @Nullable String reason,
        List<Detail> details,
        Actor by,
        List<Named> about,
        List<PutRight> putRight,
        @Nullable Long original,
        @Nullable Late late) {

    /**
     * Something that a fact holds and its sentence does not say.
     *
     * @param label a few words for what it is
     * @param naming which of its codes have a name in the register
     */
    public record Detail(String label, String value, Naming naming) {

        /** What stands in a value: words that stay as they are, codes of organisations, or a paper's reference. */
        public enum Naming {
            NONE,
            ORGANISATIONS,
            PAPER
        }
    }
}
