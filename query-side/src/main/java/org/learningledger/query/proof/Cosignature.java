package org.learningledger.query.proof;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;

/** What a witness signs, and how its signature line holds it (C2SP tlog-cosignature, "cosignature/v1"). */
final class Cosignature {

    private Cosignature() {}

    /** The bytes under the signature: when, and the whole text of the checkpoint. */
    static byte[] message(String checkpoint, long seconds) {
        return "cosignature/v1\ntime %d\n%s".formatted(seconds, checkpoint).getBytes(StandardCharsets.UTF_8);
    }

    /** Whether it is the witness's, and says when it was made: a time of 0 says nothing. */
    static boolean holds(VerifierKey witness, String checkpoint, byte[] signature) {
        if (signature.length <= Long.BYTES) return false;
        long seconds = seconds(signature);
        return seconds > 0
                && witness.verifies(
                        message(checkpoint, seconds), Arrays.copyOfRange(signature, Long.BYTES, signature.length));
    }

    static Instant at(NoteSignature line) {
        return Instant.ofEpochSecond(seconds(line.signature()));
    }

    private static long seconds(byte[] signature) {
        return ByteBuffer.wrap(signature).getLong();
    }
}
