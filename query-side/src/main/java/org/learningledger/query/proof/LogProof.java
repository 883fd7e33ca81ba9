package org.learningledger.query.proof;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything but the entry itself that is needed to see that it stands in a log (C2SP tlog-proof).
 *
 * @param extra bytes in base64 that the proof does not cover; we write none
 * @param index of the entry, from 0
 * @param path from the leaf's sibling up
 */
public record LogProof(@Nullable String extra, long index, List<Hash> path, SignedNote note) {

    private static final String FORMAT = "c2sp.org/tlog-proof@v1";
    private static final String EXTRA = "extra ";
    private static final String INDEX = "index ";

    /** A tree of 2^63-1 entries is no higher. */
    private static final int MOST_HASHES = 63;

    public LogProof {
        path = List.copyOf(path);
        if (extra != null) Exact.base64(extra);
        if (path.size() > MOST_HASHES) throw new NotProved("The proof has more hashes than any tree has levels.");
    }

    /** @throws NotProved unless it is a proof of this format, whole */
    public static LogProof parse(String text) {
        int end = text.indexOf("\n\n");
        if (end < 0) throw new NotProved("The proof has no checkpoint.");
        var lines = new ArrayList<>(List.of(text.substring(0, end).split("\n", -1)));
        if (!lines.removeFirst().equals(FORMAT)) {
            throw new NotProved("This is not a proof of the format %s.".formatted(FORMAT));
        }
        String extra = null;
        if (!lines.isEmpty() && lines.getFirst().startsWith(EXTRA)) {
            extra = lines.removeFirst().substring(EXTRA.length());
        }
        if (lines.isEmpty() || !lines.getFirst().startsWith(INDEX)) {
            throw new NotProved("The proof does not say which entry it is of.");
        }
        long index = Exact.decimal(lines.removeFirst().substring(INDEX.length()));
        return new LogProof(
                extra, index, lines.stream().map(Hash::ofBase64).toList(), SignedNote.parse(text.substring(end + 2)));
    }

    /**
     * Shows that the entry stands in the log.
     *
     * @return the head of the log that it stands in
     * @throws NotProved where it does not, or nobody who is trusted says so
     */
    public Checkpoint shows(byte[] entry, Collection<VerifierKey> keys) {
        var checkpoint = Checkpoint.of(note, keys);
        if (!ProofCheck.includes(index, checkpoint.size(), Merkle.leaf(entry), path, checkpoint.root())) {
            throw new NotProved("The entry is not number %d of the log %s.".formatted(index + 1, checkpoint.origin()));
        }
        return checkpoint;
    }

    /** As it is handed on, in a file that ends with {@code .tlog-proof}. */
    @Override
    public String toString() {
        var text = new StringBuilder(FORMAT).append('\n');
        if (extra != null) text.append(EXTRA).append(extra).append('\n');
        text.append(INDEX).append(index).append('\n');
        path.forEach(hash -> text.append(hash).append('\n'));
        return text.append('\n').append(note).toString();
    }
}
