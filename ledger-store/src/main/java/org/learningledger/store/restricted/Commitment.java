package org.learningledger.store.restricted;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.learningledger.events.Words;

/**
 * Restricted text on its way out of the log: {@code HMAC-SHA256(TAG, opening || context || text)}, where the opening is
 * 32 random bytes and the context the partnership and the value's id, each with its length in front as four bytes, the
 * highest first.
 *
 * <p>The commitment binds the text and says nothing about it: without the opening no guess can be tried. The id of the
 * value is new for each text and stands beside the commitment in the event, so a text cannot be passed off as another's.
 *
 * @param words what stands in the log
 */
public record Commitment(Words.Sealed words, byte[] opening, String text) {

    static final int OPENING_BYTES = 32;

    private static final byte[] TAG = "learning-ledger/restricted-text/v1".getBytes(StandardCharsets.US_ASCII);
    private static final SecureRandom RANDOM = new SecureRandom();

    /** To a text, with a new opening and a new id. */
    public static Commitment to(String partnership, String text) {
        var opening = new byte[OPENING_BYTES];
        RANDOM.nextBytes(opening);
        var id = UUID.randomUUID();
        var hash = hash(partnership, id, opening, text);
        return new Commitment(new Words.Sealed(Base64.getEncoder().encodeToString(hash), id), opening, text);
    }

    /** Whether the words in the log commit to this text. */
    static boolean binds(Words.Sealed words, String partnership, byte[] opening, String text) {
        return MessageDigest.isEqual(
                Base64.getDecoder().decode(words.commitment()), hash(partnership, words.value(), opening, text));
    }

    private static byte[] hash(String partnership, UUID id, byte[] opening, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(TAG, "HmacSHA256"));
            mac.update(opening);
            mac.update(context(partnership, id));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Also what a value is tied to when it is encrypted. */
    static byte[] context(String partnership, UUID id) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            for (var part : new String[] {partnership, id.toString()}) {
                var utf8 = part.getBytes(StandardCharsets.UTF_8);
                out.writeInt(utf8.length);
                out.write(utf8);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
