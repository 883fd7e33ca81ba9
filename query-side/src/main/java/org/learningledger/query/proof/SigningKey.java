package org.learningledger.query.proof;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.time.Instant;
import java.util.Arrays;
import org.learningledger.query.proof.VerifierKey.Kind;

/** An Ed25519 private key that signs notes under a name. Its signatures are the same bytes each time (RFC 8032). */
final class SigningKey {

    static final int SEED_BYTES = 32;

    private final PrivateKey privateKey;
    private final VerifierKey verifier;

    private SigningKey(PrivateKey privateKey, VerifierKey verifier) {
        this.privateKey = privateKey;
        this.verifier = verifier;
    }

    /**
     * Java makes a public key only together with its private one, and takes the private one from a source of chance: here
     * that source has the seed alone to give, and what comes out is held against it.
     */
    static SigningKey ofSeed(String name, Kind kind, byte[] seed) {
        if (seed.length != SEED_BYTES) {
            throw new IllegalArgumentException("A seed has 32 bytes; this one has %d".formatted(seed.length));
        }
        try {
            var generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(NamedParameterSpec.ED25519, new OnlySeed(seed));
            var pair = generator.generateKeyPair();
            var made = ((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow();
            if (!Arrays.equals(made, seed)) throw new IllegalStateException("This Java makes other keys of a seed");
            var encoded = pair.getPublic().getEncoded();
            var publicKey = Arrays.copyOfRange(encoded, encoded.length - SEED_BYTES, encoded.length);
            return new SigningKey(pair.getPrivate(), new VerifierKey(name, kind, publicKey));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    VerifierKey verifier() {
        return verifier;
    }

    /** The signature line of a note with this text. */
    NoteSignature sign(String text) {
        return line(signature(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** A witness's line: this checkpoint continues, at this time, what the witness saw before (C2SP tlog-cosignature). */
    NoteSignature cosign(Checkpoint checkpoint, Instant at) {
        long seconds = at.getEpochSecond();
        if (seconds <= 0) throw new IllegalArgumentException("A cosignature says when it was made");
        var signature = signature(Cosignature.message(checkpoint.text(), seconds));
        return line(ByteBuffer.allocate(Long.BYTES + signature.length)
                .putLong(seconds)
                .put(signature)
                .array());
    }

    private NoteSignature line(byte[] signature) {
        return new NoteSignature(verifier.name(), verifier.id(), signature);
    }

    private byte[] signature(byte[] message) {
        try {
            var signer = Signature.getInstance("Ed25519");
            signer.initSign(privateKey);
            signer.update(message);
            return signer.sign();
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static final class OnlySeed extends SecureRandom {

        private static final long serialVersionUID = 1;

        private final byte[] seed;

        OnlySeed(byte[] seed) {
            this.seed = seed.clone();
        }

        @Override
        public void nextBytes(byte[] bytes) {
            if (bytes.length != seed.length) throw new IllegalStateException("This Java makes other keys of a seed");
            System.arraycopy(seed, 0, bytes, 0, seed.length);
        }
    }
}
