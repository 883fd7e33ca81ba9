package org.learningledger.query.proof;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The three hashes that a tree is made of (RFC 6962, section 2.1; RFC 9162, section 2.1.1). */
public final class Merkle {

    static final byte LEAF = 0;
    static final byte NODE = 1;

    /** The root of a tree without leaves: SHA-256 of nothing. */
    public static final Hash EMPTY = Hash.of(sha256().digest());

    private Merkle() {}

    /** Of an entry: SHA-256(0x00 ‖ entry). */
    public static Hash leaf(byte[] entry) {
        return hash(LEAF, entry);
    }

    /** Of two subtrees: SHA-256(0x01 ‖ left ‖ right). */
    static Hash node(Hash left, Hash right) {
        return hash(NODE, left.bytes, right.bytes);
    }

    /** The byte in front keeps a node from passing for a leaf. */
    static Hash hash(byte front, byte[]... parts) {
        var sha256 = sha256();
        sha256.update(front);
        for (var part : parts) sha256.update(part);
        return Hash.of(sha256.digest());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
