package org.learningledger.query.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import org.learningledger.query.proof.CannotRestore;
import org.learningledger.query.proof.Hash;
import org.learningledger.query.proof.Leaf;
import org.learningledger.query.proof.Merkle;
import org.learningledger.query.proof.NotProved;
import org.learningledger.query.proof.StoredEntry;

/** The entries of one partnership as an archive holds them, read one at a time. */
final class LeafStream implements AutoCloseable {

    private static final int LARGEST = 16 << 20;

    private final String partnership;
    private final long size;
    private final InputStream leaves;
    private long read;

    /** @param size how many there must be */
    LeafStream(String partnership, long size, InputStream leaves) {
        this.partnership = partnership;
        this.size = size;
        this.leaves = leaves;
    }

    /** An entry, and the hash of its leaf. */
    record Archived(StoredEntry entry, Hash leafHash) {}

    boolean hasNext() {
        return read < size;
    }

    Archived next() {
        read++;
        try {
            var leaf = leaf();
            var entry = Leaf.read(leaf);
            if (!entry.partnership().equals(partnership) || !entry.isOfItsPartnership()) {
                throw refused("It is of another partnership.");
            }
            if (entry.position() != read) throw refused("It stands in another place than its own.");
            return new Archived(entry, Merkle.leaf(leaf));
        } catch (NotProved malformed) {
            throw refused(malformed.getMessage());
        } catch (IOException damaged) {
            throw refused("The file is damaged (%s).".formatted(damaged.getMessage()));
        }
    }

    private byte[] leaf() throws IOException {
        var prefix = leaves.readNBytes(Integer.BYTES);
        if (prefix.length < Integer.BYTES) {
            throw refused("It is missing: %,d entries should be there.".formatted(size));
        }
        int length = ByteBuffer.wrap(prefix).getInt();
        if (length < 0 || length > LARGEST) throw refused("It is larger than an entry can be.");
        var leaf = leaves.readNBytes(length);
        if (leaf.length < length) throw refused("It ends too early.");
        return leaf;
    }

    private CannotRestore refused(String why) {
        return new CannotRestore("Entry %,d of %s is the first wrong one. %s".formatted(read, partnership, why));
    }

    /** Once there is no next one. */
    void refuseUnlessAtItsEnd() {
        try {
            if (leaves.read() < 0) return;
        } catch (IOException damaged) {
            throw refused("The file is damaged behind it (%s).".formatted(damaged.getMessage()));
        }
        throw new CannotRestore("Of %s, leaves.lp32 goes on behind its last entry.".formatted(partnership));
    }

    @Override
    public void close() throws IOException {
        leaves.close();
    }
}
