package org.learningledger.verify;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Base64;

/** Holds a private key, as the ledger's signer or a witness does, and writes notes with it. */
final class Signer {

    private static final byte LOG = 1;
    private static final byte WITNESS = 4;

    private final String name;
    private final PrivateKey privateKey;
    private final byte[] publicKey;

    private Signer(String name, PrivateKey privateKey, byte[] publicKey) {
        this.name = name;
        this.privateKey = privateKey;
        this.publicKey = publicKey;
    }

    static Signer named(String name) {
        try {
            var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            var encoded = pair.getPublic().getEncoded();
            return new Signer(
                    name, pair.getPrivate(), Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length));
        } catch (GeneralSecurityException notJava) {
            throw new IllegalStateException(notJava);
        }
    }

    /** From the texts in which Go keeps a key of tests. */
    static Signer of(String signerKey, String verifierKey) {
        try {
            var secret = Base64.getDecoder().decode(signerKey.split("\\+", 5)[4]);
            var known = Base64.getDecoder().decode(verifierKey.split("\\+", 3)[2]);
            var key = (EdECPrivateKey) KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new EdECPrivateKeySpec(
                            NamedParameterSpec.ED25519, Arrays.copyOfRange(secret, 1, secret.length)));
            return new Signer(signerKey.split("\\+")[2], key, Arrays.copyOfRange(known, 1, known.length));
        } catch (GeneralSecurityException notJava) {
            throw new IllegalStateException(notJava);
        }
    }

    String name() {
        return name;
    }

    /** As people hand it on. */
    String key() {
        return "%s+%08x+%s".formatted(name, id(LOG), Base64.getEncoder().encodeToString(typed(LOG)));
    }

    String witnessKey() {
        return "%s+%08x+%s".formatted(name, id(WITNESS), Base64.getEncoder().encodeToString(typed(WITNESS)));
    }

    String sign(String text) {
        return text + "\n" + line(text);
    }

    String checkpoint(long size, byte[] root) {
        return sign("%s\n%d\n%s\n".formatted(name, size, Base64.getEncoder().encodeToString(root)));
    }

    String line(String text) {
        return line(LOG, new byte[0], raw(text));
    }

    String witnessLine(String text, long time) {
        var stamped = ByteBuffer.allocate(8).putLong(time).array();
        return line(WITNESS, stamped, raw("cosignature/v1\ntime " + time + "\n" + text));
    }

    private String line(byte type, byte[] before, byte[] signature) {
        var all = new ByteArrayOutputStream();
        all.writeBytes(ByteBuffer.allocate(4).putInt(id(type)).array());
        all.writeBytes(before);
        all.writeBytes(signature);
        return "\u2014 " + name + " " + Base64.getEncoder().encodeToString(all.toByteArray()) + "\n";
    }

    private byte[] raw(String text) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(privateKey);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return signature.sign();
        } catch (GeneralSecurityException notJava) {
            throw new IllegalStateException(notJava);
        }
    }

    private byte[] typed(byte type) {
        return ByteBuffer.allocate(33).put(type).put(publicKey).array();
    }

    private int id(byte type) {
        try {
            var hash = MessageDigest.getInstance("SHA-256");
            hash.update((name + "\n").getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(hash.digest(typed(type))).getInt();
        } catch (GeneralSecurityException notJava) {
            throw new IllegalStateException(notJava);
        }
    }
}
