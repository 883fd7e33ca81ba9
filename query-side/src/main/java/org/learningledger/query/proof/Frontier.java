package org.learningledger.query.proof;

import java.util.ArrayList;
import java.util.List;

/**
 * The right edge of a tree: the roots of the perfect subtrees that its size is made of, the largest first. It is all that
 * must be known to append a leaf, and to tell the root (RFC 9162, section 2.1.1, unrolled).
 */
public final class Frontier {

    /** Takes in each perfect subtree at the moment at which it becomes whole, the leaf itself among them. */
    interface Whole {

        void is(int level, long index, Hash hash);
    }

    private final List<Hash> roots = new ArrayList<>();
    private long size;

    /** Of an empty tree. */
    public Frontier() {}

    /** Of the first {@code size} leaves of a tree. */
    Frontier(long size, Nodes nodes) {
        this.size = size;
        long before = 0;
        for (int level = Long.SIZE - 2; level >= 0; level--) {
            if ((size >> level & 1) == 0) continue;
            roots.add(nodes.at(level, before >> level));
            before += 1L << level;
        }
    }

    public long size() {
        return size;
    }

    void append(Hash leaf, Whole whole) {
        var hash = leaf;
        whole.is(0, size, hash);
        for (int level = 0; (size >> level & 1) == 1; level++) {
            hash = Merkle.node(roots.removeLast(), hash);
            whole.is(level + 1, size >> level + 1, hash);
        }
        roots.add(hash);
        size++;
    }

    public void append(Hash leaf) {
        append(leaf, (level, index, hash) -> {});
    }

    public Hash root() {
        if (roots.isEmpty()) return Merkle.EMPTY;
        var hash = roots.getLast();
        for (int i = roots.size() - 2; i >= 0; i--) hash = Merkle.node(roots.get(i), hash);
        return hash;
    }
}
