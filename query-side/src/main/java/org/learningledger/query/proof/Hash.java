package org.learningledger.query.proof;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;

/** A SHA-256 hash: exactly 32 bytes, so that no check has to ask how long it is. */
public final class Hash {

    static final int BYTES = 32;

    /** Nobody outside this package sees it, and nobody in it changes it. */
    final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /** @throws NotProved unless there are exactly 32 of them */
    public static Hash of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new NotProved("A hash has 32 bytes; this one has %d.".formatted(bytes.length));
        }
        return new Hash(bytes.clone());
    }

    /** @throws NotProved unless it is 32 bytes in standard base64 with its padding */
    static Hash ofBase64(String text) {
        return of(Exact.base64(text));
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && MessageDigest.isEqual(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** In standard base64, as it stands in checkpoints and proofs. */
    @Override
    public String toString() {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
