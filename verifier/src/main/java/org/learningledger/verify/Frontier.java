package org.learningledger.verify;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * A tree that only grows: of all its nodes it keeps the heads of the perfect subtrees that the size in binary is made of
 * (RFC 6962, section 2.1), at most 63 of them.
 */
final class Frontier {

    private final Deque<byte[]> perfect = new ArrayDeque<>(); // the newest and smallest first
    private long size;

    long size() {
        return size;
    }

    void add(byte[] leafHash) {
        var head = leafHash;
        for (long full = size; (full & 1) == 1; full >>= 1) head = Hash.node(perfect.pop(), head);
        perfect.push(head);
        size++;
    }

    byte[] root() {
        if (perfect.isEmpty()) return Hash.plain(new byte[0]);
        byte[] root = null;
        for (var head : perfect) root = root == null ? head : Hash.node(head, root);
        return root;
    }
}
