package org.learningledger.query.proof;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * What a signature line of a note is checked with: a name, the kind of signature and an Ed25519 public key (C2SP
 * signed-note, "Verifier keys"; C2SP tlog-cosignature for a witness's).
 */
public final class VerifierKey {

    /** What is signed, and how the line holds it. */
    enum Kind {
        /** The text of the note itself. */
        NOTE(1),
        /** The text of a checkpoint and the time at which a witness saw it. */
        COSIGNATURE(4);

        private final byte code;

        Kind(int code) {
            this.code = (byte) code;
        }
    }

    /** What stands before every Ed25519 key in the form that Java reads (RFC 8410, section 4). */
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    private static final int KEY_BYTES = 32;
    private static final Pattern TEXT = Pattern.compile("([^+]+)\\+([0-9a-f]{8})\\+(.+)");
    private static final Pattern NAME = Pattern.compile("[^+\\s\\p{Z}\\p{Cntrl}]+", Pattern.UNICODE_CHARACTER_CLASS);

    private final String name;
    private final Kind kind;
    private final byte[] key;
    private final PublicKey publicKey;

    VerifierKey(String name, Kind kind, byte[] key) {
        this.name = checkedName(name);
        this.kind = kind;
        this.key = key.clone();
        this.publicKey = publicKey(key);
    }

    /** @throws NotProved unless it is a name, the key's own id and an Ed25519 key, joined by plus signs */
    public static VerifierKey parse(String text) {
        var parts = TEXT.matcher(text);
        if (!parts.matches()) throw new NotProved("\"%s\" is not a verifier key.".formatted(text));
        var coded = Exact.base64(parts.group(3));
        var kind = Arrays.stream(Kind.values())
                .filter(known -> coded.length > 0 && known.code == coded[0])
                .findFirst()
                .orElseThrow(() -> new NotProved("The verifier key \"%s\" is of an unknown kind.".formatted(text)));
        var key = new VerifierKey(parts.group(1), kind, Arrays.copyOfRange(coded, 1, coded.length));
        if (!key.toString().equals(text)) {
            throw new NotProved("The verifier key \"%s\" is not the one that its id says.".formatted(text));
        }
        return key;
    }

    /** Not empty, without white space and plus signs (C2SP signed-note, "Signatures"). */
    static String checkedName(String name) {
        if (!NAME.matcher(name).matches()) throw new NotProved("\"%s\" is not a key's name.".formatted(name));
        return name;
    }

    public String name() {
        return name;
    }

    Kind kind() {
        return kind;
    }

    /** The first four bytes of SHA-256(name ‖ 0x0A ‖ kind ‖ key): a hint which key a line is by, and no more. */
    int id() {
        var digest = Merkle.sha256();
        digest.update(name.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
        digest.update(kind.code);
        digest.update(key);
        return ByteBuffer.wrap(digest.digest()).getInt();
    }

    boolean verifies(byte[] message, byte[] signature) {
        try {
            var check = Signature.getInstance("Ed25519");
            check.initVerify(publicKey);
            check.update(message);
            return check.verify(signature);
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }

    private byte[] coded() {
        return ByteBuffer.allocate(1 + key.length).put(kind.code).put(key).array();
    }

    private static PublicKey publicKey(byte[] key) {
        if (key.length != KEY_BYTES) {
            throw new NotProved("An Ed25519 key has 32 bytes; this one has %d.".formatted(key.length));
        }
        var encoded = ByteBuffer.allocate(X509.length + KEY_BYTES).put(X509).put(key);
        try {
            return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded.array()));
        } catch (GeneralSecurityException noPoint) {
            throw new NotProved("These 32 bytes are not an Ed25519 key.");
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifierKey same && toString().equals(same.toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    /** As it is handed to whoever is to check: {@code name+id+key}. */
    @Override
    public String toString() {
        return "%s+%08x+%s".formatted(name, id(), Base64.getEncoder().encodeToString(coded()));
    }
}
