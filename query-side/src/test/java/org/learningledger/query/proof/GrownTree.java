package org.learningledger.query.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A tree in memory that keeps the subtrees which its frontier tells of. */
final class GrownTree {

    private record Place(int level, long index) {}

    private final Frontier frontier = new Frontier();
    private final Map<Place, Hash> whole = new HashMap<>();
    private final List<Hash> roots = new ArrayList<>(List.of(Merkle.EMPTY));

    static GrownTree of(List<Hash> leaves) {
        var tree = new GrownTree();
        leaves.forEach(tree::append);
        return tree;
    }

    void append(Hash leaf) {
        frontier.append(leaf, (level, index, hash) -> whole.put(new Place(level, index), hash));
        roots.add(frontier.root());
    }

    Nodes nodes() {
        return (level, index) -> {
            var hash = whole.get(new Place(level, index));
            if (hash == null) throw new AssertionError("no subtree %d on level %d".formatted(index, level));
            return hash;
        };
    }

    TreeProofs proofs() {
        return new TreeProofs(nodes());
    }

    /** As it was when the tree had so many leaves. */
    Hash root(int size) {
        return roots.get(size);
    }
}
