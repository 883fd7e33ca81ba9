package org.learningledger.verify;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/** The hashes of the tree (RFC 6962, section 2.1; RFC 9162, section 2.1.1): SHA-256, leaves and nodes kept apart. */
final class Hash {

    static final int LENGTH = 32;

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private Hash() {}

    static byte[] leaf(byte[] entry) {
        var hash = sha256();
        hash.update(LEAF);
        return hash.digest(entry);
    }

    static byte[] node(byte[] left, byte[] right) {
        var hash = sha256();
        hash.update(NODE);
        hash.update(left);
        return hash.digest(right);
    }

    /** The head of a tree without entries; also any other plain SHA-256. */
    static byte[] plain(byte[] bytes) {
        return sha256().digest(bytes);
    }

    static boolean same(byte[] one, byte[] other) {
        return MessageDigest.isEqual(one, other);
    }

    static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }

    static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** Standard base64 with its padding, and only the one way of writing the same bytes (RFC 4648, section 3.5). */
    static byte[] bytes(String base64) throws DoesNotHold {
        try {
            var bytes = Base64.getDecoder().decode(base64);
            if (base64(bytes).equals(base64)) return bytes;
        } catch (IllegalArgumentException otherwise) {
            throw new DoesNotHold("\"%s\" is not base64.", Text.shown(base64));
        }
        throw new DoesNotHold("\"%s\" is not base64 as it is written properly.", Text.shown(base64));
    }

    static byte[] hash(String base64) throws DoesNotHold {
        var hash = bytes(base64);
        if (hash.length != LENGTH) throw new DoesNotHold("\"%s\" is not a hash of 32 bytes.", Text.shown(base64));
        return hash;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException notJava) {
            throw new IllegalStateException(notJava);
        }
    }
}
