package org.learningledger.verify;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A public key as people hand it on, {@code name+id+base64} (C2SP signed-note, "Verifier keys"): of a log, which signs its
 * checkpoints, or of a witness, which cosigns those of others (C2SP tlog-cosignature).
 */
record Key(String name, int id, Kind kind, PublicKey key) {

    enum Kind {
        LOG(1),
        WITNESS(4);

        private final byte type;

        Kind(int type) {
            this.type = (byte) type;
        }
    }

    /** What stands before the 32 bytes of an Ed25519 key for the JDK to take it (RFC 8410, section 4). */
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    static Key of(String text) throws DoesNotHold {
        var parts = text.split("\\+", 3); // base64 may hold a plus of its own
        if (parts.length != 3) throw new DoesNotHold("\"%s\" is not a key: it is not name+id+key.", Text.shown(text));
        named(parts[0]);
        var typed = Hash.bytes(parts[2]);
        var kind = Arrays.stream(Kind.values())
                .filter(each -> typed.length > 0 && typed[0] == each.type)
                .findFirst()
                .orElseThrow(() -> new DoesNotHold(
                        "The key of %s is of a type that this verifier does not know.", Text.shown(parts[0])));
        if (typed.length != 1 + Hash.LENGTH) {
            throw new DoesNotHold("The key of %s has not 32 bytes.", Text.shown(parts[0]));
        }
        int id = id(parts[0], typed);
        if (!parts[1].equals(HexFormat.of().toHexDigits(id))) {
            throw new DoesNotHold("The id of the key of %s is not that of its bytes.", Text.shown(parts[0]));
        }
        return new Key(parts[0], id, kind, key(Arrays.copyOfRange(typed, 1, typed.length)));
    }

    /** The first four bytes of SHA-256 over name, newline, type and key. It helps to find a key, and secures nothing. */
    private static int id(String name, byte[] typed) {
        var named = (name + "\n").getBytes(StandardCharsets.UTF_8);
        var all = ByteBuffer.allocate(named.length + typed.length).put(named).put(typed);
        return ByteBuffer.wrap(Hash.plain(all.array())).getInt();
    }

    private static PublicKey key(byte[] bytes) throws DoesNotHold {
        try {
            var encoded =
                    ByteBuffer.allocate(X509.length + bytes.length).put(X509).put(bytes);
            return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded.array()));
        } catch (GeneralSecurityException noPoint) {
            throw new DoesNotHold("The key is not one of Ed25519.");
        }
    }

    /** Names are one word without a plus (C2SP signed-note). */
    static void named(String name) throws DoesNotHold {
        if (name.isEmpty()
                || name.indexOf('+') >= 0
                || name.codePoints().anyMatch(each -> Character.isSpaceChar(each) || Character.isWhitespace(each))) {
            throw new DoesNotHold("\"%s\" cannot be the name of a key.", Text.shown(name));
        }
    }

    boolean signed(String text, byte[] signature) {
        return switch (kind) {
            case LOG -> ed25519(text, signature);
            case WITNESS -> cosigned(text, signature);
        };
    }

    /** C2SP tlog-cosignature, "Ed25519 signed message": the time stands before the signature, and is signed with it. */
    private boolean cosigned(String text, byte[] signature) {
        if (signature.length <= Long.BYTES) return false;
        long time = ByteBuffer.wrap(signature).getLong();
        return time > 0
                && ed25519(
                        "cosignature/v1\ntime " + time + "\n" + text,
                        Arrays.copyOfRange(signature, Long.BYTES, signature.length));
    }

    private boolean ed25519(String text, byte[] signature) {
        try {
            var check = Signature.getInstance("Ed25519");
            check.initVerify(key);
            check.update(text.getBytes(StandardCharsets.UTF_8));
            return check.verify(signature);
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }

    @Override
    public String toString() {
        return "%s+%08x".formatted(Text.shown(name), id);
    }
}
