package org.learningledger.query.proof;

import java.util.List;

/** Whether proofs hold. */
final class ProofCheck {

    private ProofCheck() {}

    /** Whether the leaf stands at this index of the tree with this size and root (RFC 9162, section 2.1.3.2). */
    static boolean includes(long index, long size, Hash leaf, List<Hash> proof, Hash root) {
        if (index < 0 || index >= size) return false;
        long first = index;
        long second = size - 1;
        var hash = leaf;
        for (var sibling : proof) {
            if (second == 0) return false;
            if (isOdd(first) || first == second) {
                hash = Merkle.node(sibling, hash);
                int levels = Long.numberOfTrailingZeros(first);
                first >>= levels;
                second >>= levels;
            } else {
                hash = Merkle.node(hash, sibling);
            }
            first >>= 1;
            second >>= 1;
        }
        return second == 0 && hash.equals(root);
    }

    /**
     * Whether the tree with the first size and root is the beginning of the other (RFC 9162, section 2.1.4.2). Of a tree
     * without leaves everything is a continuation, and nothing is proved: the answer is no.
     */
    static boolean continues(long before, Hash rootBefore, long size, Hash root, List<Hash> proof) {
        if (before <= 0 || before > size) return false;
        if (before == size) return proof.isEmpty() && rootBefore.equals(root);
        if (proof.isEmpty()) return false;
        boolean perfect = Long.bitCount(before) == 1;
        var start = perfect ? rootBefore : proof.getFirst();
        int levels = Long.numberOfTrailingZeros(before);
        long first = (before - 1) >> levels;
        long second = (size - 1) >> levels;
        var hashBefore = start;
        var hash = start;
        for (var sibling : perfect ? proof : proof.subList(1, proof.size())) {
            if (second == 0) return false;
            if (isOdd(first) || first == second) {
                hashBefore = Merkle.node(sibling, hashBefore);
                hash = Merkle.node(sibling, hash);
                int up = Long.numberOfTrailingZeros(first);
                first >>= up;
                second >>= up;
            } else {
                hash = Merkle.node(hash, sibling);
            }
            first >>= 1;
            second >>= 1;
        }
        return second == 0 && hashBefore.equals(rootBefore) && hash.equals(root);
    }

    private static boolean isOdd(long number) {
        return (number & 1) == 1;
    }
}
