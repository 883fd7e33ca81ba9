package org.learningledger.query.proof;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/** A signature line of a note: who signed, by name and key id, and the signature (C2SP signed-note, "Signatures"). */
final class NoteSignature {

    private static final String DASH = "— ";

    private final String name;
    private final int keyId;
    private final byte[] signature;

    NoteSignature(String name, int keyId, byte[] signature) {
        this.name = VerifierKey.checkedName(name);
        this.keyId = keyId;
        this.signature = signature.clone();
    }

    /** @param line without the newline at its end */
    static NoteSignature parse(String line) {
        int space = line.indexOf(' ', DASH.length());
        if (!line.startsWith(DASH) || space < 0) {
            throw new NotProved("\"%s\" is not a signature line.".formatted(line));
        }
        var coded = Exact.base64(line.substring(space + 1));
        if (coded.length <= Integer.BYTES) throw new NotProved("The line \"%s\" has no signature.".formatted(line));
        return new NoteSignature(
                line.substring(DASH.length(), space),
                ByteBuffer.wrap(coded).getInt(),
                Arrays.copyOfRange(coded, Integer.BYTES, coded.length));
    }

    String name() {
        return name;
    }

    byte[] signature() {
        return signature.clone();
    }

    /** Whether name and key id are those of the key; whether the signature is good is another question. */
    boolean isBy(VerifierKey key) {
        return name.equals(key.name()) && keyId == key.id();
    }

    boolean holds(VerifierKey key, byte[] text) {
        return switch (key.kind()) {
            case NOTE -> key.verifies(text, signature);
            case COSIGNATURE -> Cosignature.holds(key, new String(text, StandardCharsets.UTF_8), signature);
        };
    }

    /** The line without the newline at its end. */
    @Override
    public String toString() {
        var coded = ByteBuffer.allocate(Integer.BYTES + signature.length)
                .putInt(keyId)
                .put(signature)
                .array();
        return DASH + name + " " + Base64.getEncoder().encodeToString(coded);
    }
}
