package org.learningledger.web.token;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A token as a program sends it: {@code ledger_<id>_<secret>}, so that whoever searches files for secrets can find it.
 *
 * @param id of the token, which is no secret
 * @param secret 256 random bits in Base64 for addresses
 */
public record TokenText(UUID id, String secret) {

    private static final Pattern FORM = Pattern.compile(
            "ledger_([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})_([A-Za-z0-9_-]{43})");
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    static TokenText random() {
        var secret = new byte[BYTES];
        RANDOM.nextBytes(secret);
        return new TokenText(
                UUID.randomUUID(), Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    /** The token in what a program sent, if it has the form of one. */
    public static Optional<TokenText> read(String sent) {
        var found = FORM.matcher(sent.strip());
        return found.matches()
                ? Optional.of(new TokenText(UUID.fromString(found.group(1)), found.group(2)))
                : Optional.empty();
    }

    /** What is kept of the secret, its SHA-256. A slow hash is for what people think up, which can be guessed. */
    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** The whole token, for its one showing. */
    public String shown() {
        return "ledger_" + id + "_" + secret;
    }

    /** Without the secret, which must not reach a log. */
    @Override
    public String toString() {
        return "TokenText[" + id + "]";
    }
}
