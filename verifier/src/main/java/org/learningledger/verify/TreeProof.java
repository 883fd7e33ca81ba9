package org.learningledger.verify;

import java.util.ArrayList;
import java.util.List;

/** Checks the two proofs of a Merkle tree, each by the loop that RFC 9162 spells out. */
final class TreeProof {

    private TreeProof() {}

    /**
     * That an entry is in a tree (RFC 9162, section 2.1.3.2).
     *
     * @param index of the entry, from 0
     * @param proof the heads beside its way up, the lowest first
     */
    static void inclusion(long index, long size, byte[] leafHash, List<byte[]> proof, byte[] root) throws DoesNotHold {
        if (index < 0 || index >= size) {
            throw new DoesNotHold("Entry %d is not in a tree of %d entries.", index + 1, size);
        }
        whole(List.of(leafHash, root));
        whole(proof);
        long first = index;
        long last = size - 1;
        var head = leafHash;
        for (var beside : proof) {
            if (last == 0) throw new DoesNotHold("The proof is too long.");
            if ((first & 1) == 1 || first == last) {
                head = Hash.node(beside, head);
                while ((first & 1) == 0 && first != 0) {
                    first >>= 1;
                    last >>= 1;
                }
            } else {
                head = Hash.node(head, beside);
            }
            first >>= 1;
            last >>= 1;
        }
        if (last != 0) throw new DoesNotHold("The proof is too short.");
        if (!Hash.same(head, root)) throw new DoesNotHold("The proof does not lead from this entry to the tree head.");
    }

    /**
     * That a tree was made from an older one by adding entries only (RFC 9162, section 2.1.4.2). From a tree without entries
     * nothing is proved, so that is refused.
     */
    static void consistency(long older, byte[] olderRoot, long newer, byte[] newerRoot, List<byte[]> given)
            throws DoesNotHold {
        if (older <= 0) throw new DoesNotHold("From a checkpoint without entries nothing can be proved.");
        if (older > newer) {
            throw new DoesNotHold("The older tree has %d entries, more than the newer with %d.", older, newer);
        }
        whole(List.of(olderRoot, newerRoot));
        whole(given);
        if (older == newer) {
            if (!given.isEmpty()) throw new DoesNotHold("The proof is too long.");
            if (!Hash.same(olderRoot, newerRoot)) {
                throw new DoesNotHold("Two tree heads of %d entries differ: the history was forked.", older);
            }
            return;
        }
        if (given.isEmpty()) throw new DoesNotHold("The proof is too short.");
        var proof = new ArrayList<byte[]>();
        if (Long.bitCount(older) == 1) proof.add(olderRoot);
        proof.addAll(given);

        long first = older - 1;
        long last = newer - 1;
        while ((first & 1) == 1) {
            first >>= 1;
            last >>= 1;
        }
        var old = proof.getFirst();
        var head = proof.getFirst();
        for (var beside : proof.subList(1, proof.size())) {
            if (last == 0) throw new DoesNotHold("The proof is too long.");
            if ((first & 1) == 1 || first == last) {
                old = Hash.node(beside, old);
                head = Hash.node(beside, head);
                while ((first & 1) == 0 && first != 0) {
                    first >>= 1;
                    last >>= 1;
                }
            } else {
                head = Hash.node(head, beside);
            }
            first >>= 1;
            last >>= 1;
        }
        if (last != 0) throw new DoesNotHold("The proof is too short.");
        if (!Hash.same(old, olderRoot)) throw new DoesNotHold("The proof does not give the older tree head.");
        if (!Hash.same(head, newerRoot)) throw new DoesNotHold("The proof does not give the newer tree head.");
    }

    private static void whole(List<byte[]> hashes) throws DoesNotHold {
        for (var hash : hashes) {
            if (hash.length != Hash.LENGTH) throw new DoesNotHold("A hash has %d bytes and not 32.", hash.length);
        }
    }
}
