package org.learningledger.verify;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A file that proves one entry (C2SP tlog-proof): its index, the heads beside its way up, and the checkpoint.
 *
 * @param index of the entry, from 0
 */
record TlogProof(long index, List<byte[]> hashes, Checkpoint checkpoint) {

    private static final String FORMAT = "c2sp.org/tlog-proof@v1";
    private static final String EXTRA = "extra ";
    private static final String INDEX = "index ";
    private static final int MOST_HASHES = 63;

    static TlogProof of(byte[] bytes) throws DoesNotHold {
        var text = Text.of(bytes, "The proof");
        int end = text.indexOf("\n\n");
        if (end <= FORMAT.length() || !text.startsWith(FORMAT + "\n")) {
            throw new DoesNotHold("It is no proof file: it does not begin with %s, or it has no checkpoint.", FORMAT);
        }
        var lines = new ArrayList<>(
                Arrays.asList(text.substring(FORMAT.length() + 1, end).split("\n", -1)));
        if (lines.getFirst().startsWith(EXTRA)) Hash.bytes(lines.removeFirst().substring(EXTRA.length()));
        if (lines.isEmpty() || !lines.getFirst().startsWith(INDEX)) {
            throw new DoesNotHold("The proof does not say which entry it is of.");
        }
        long index = Checkpoint.size(lines.removeFirst().substring(INDEX.length()));
        var checkpoint = Checkpoint.of(text.substring(end + 2).getBytes(StandardCharsets.UTF_8));
        return new TlogProof(index, hashes(lines), checkpoint);
    }

    /** Hashes in base64, a line each. */
    static List<byte[]> hashes(List<String> lines) throws DoesNotHold {
        if (lines.size() > MOST_HASHES) throw new DoesNotHold("The proof is too long.");
        var hashes = new ArrayList<byte[]>();
        for (var line : lines) hashes.add(Hash.hash(line));
        return hashes;
    }

    void check(byte[] leafHash) throws DoesNotHold {
        TreeProof.inclusion(index, checkpoint.size(), leafHash, hashes, checkpoint.root());
    }
}
