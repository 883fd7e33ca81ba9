package org.learningledger.query.proof;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Makes proofs from the perfect subtrees of a tree, of which each needs no more than a few for each level. */
final class TreeProofs {

    private final Nodes nodes;

    TreeProofs(Nodes nodes) {
        this.nodes = nodes;
    }

    /** The root over the first {@code size} leaves: MTH of RFC 6962, section 2.1. */
    Hash root(long size) {
        return size == 0 ? Merkle.EMPTY : root(0, size);
    }

    /** That a leaf stands at this index among the first {@code size}: PATH of RFC 6962, section 2.1.1. */
    List<Hash> inclusion(long index, long size) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("There is no leaf %d among %d".formatted(index, size));
        }
        var proof = new ArrayList<Hash>();
        long from = 0;
        long to = size;
        while (to - from > 1) {
            long middle = from + split(to - from);
            if (index < middle) {
                proof.add(root(middle, to));
                to = middle;
            } else {
                proof.add(root(from, middle));
                from = middle;
            }
        }
        Collections.reverse(proof);
        return proof;
    }

    /** That the first {@code before} leaves are still the first of {@code size}: PROOF of RFC 6962, section 2.1.2. */
    List<Hash> consistency(long before, long size) {
        if (before <= 0 || before > size) {
            throw new IllegalArgumentException("Of %d leaves, the first %d prove nothing".formatted(size, before));
        }
        var proof = new ArrayList<Hash>();
        long from = 0;
        long to = size;
        while (before < to) {
            long middle = from + split(to - from);
            if (before <= middle) {
                proof.add(root(middle, to));
                to = middle;
            } else {
                proof.add(root(from, middle));
                from = middle;
            }
        }
        // The old root itself is known to the one who asks; what is left of it else is not.
        if (from > 0) proof.add(root(from, to));
        Collections.reverse(proof);
        return proof;
    }

    /** Over leaves that begin where a perfect subtree of their number rounded up begins. */
    private Hash root(long from, long to) {
        long width = to - from;
        if (Long.bitCount(width) == 1) {
            int level = Long.numberOfTrailingZeros(width);
            return nodes.at(level, from >> level);
        }
        long middle = from + split(width);
        return Merkle.node(root(from, middle), root(middle, to));
    }

    /** The largest power of two that is less. */
    private static long split(long width) {
        return Long.highestOneBit(width - 1);
    }
}
