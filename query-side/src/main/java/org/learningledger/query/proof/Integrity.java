package org.learningledger.query.proof;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.learningledger.store.log.Restored;

/**
 * How well a partnership's log is proved.
 *
 * @param entries how many were recorded
 * @param head the newest that is signed; {@code null} where nothing is
 * @param keys with which checkpoints are checked, the newest last
 * @param witnesses how many have cosigned the newest head
 * @param keyHere whether this program signs, so that the key is on its own machine
 * @param refusal why the signer of this program signs nothing more of this log; {@code null} where it does
 * @param folder where copies are written to; {@code null} where nobody chose one
 * @param folderTrouble what keeps them from being written
 * @param restored where its first entries came from; {@code null} where all were recorded here
 */
public record Integrity(
        String partnership,
        long entries,
        @Nullable Signed head,
        List<String> keys,
        int witnesses,
        boolean keyHere,
        @Nullable String refusal,
        @Nullable String folder,
        @Nullable String folderTrouble,
        @Nullable Restored restored) {

    /** A signed head. */
    public record Signed(long size, Instant at, String origin, String root) {}

    /** Whether the newest head came with the archive, so that nobody here knows when it was signed. */
    public boolean isHeadRestored() {
        return head != null && restored != null && restored.has(head.size);
    }

    /** How many entries no checkpoint covers yet. */
    public long waiting() {
        return entries - (head == null ? 0 : head.size);
    }

    /** Whether, as far as this program knows, a checkpoint is kept where it is not. */
    public boolean isKeptElsewhere() {
        return witnesses > 0 || (folder != null && folderTrouble == null && head != null);
    }
}
