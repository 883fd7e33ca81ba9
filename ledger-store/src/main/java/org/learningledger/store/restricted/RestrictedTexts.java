package org.learningledger.store.restricted;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.Key;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.crypto.spec.GCMParameterSpec;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.Words;
import org.learningledger.store.start.CannotStart;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps restricted texts with their openings: each encrypted by AES-256-GCM under the key of its subject, tied to its
 * partnership and id, so that no text can be put in another's place.
 */
public class RestrictedTexts {

    private static final Logger LOG = LoggerFactory.getLogger(RestrictedTexts.class);
    private static final String AES_GCM = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final JdbcClient database;
    private final @Nullable Path keyFile;
    private final SecureRandom random = new SecureRandom();
    private @Nullable MasterKey masterKey;

    /** @param keyFile where the master key stands; {@code null} where nobody said, so that no text can be restricted */
    public RestrictedTexts(DataSource database, @Nullable Path keyFile) {
        this.database = JdbcClient.create(database);
        this.keyFile = keyFile;
    }

    /** Whether this ledger has a key, so that a text can be restricted here. */
    public boolean areTaken() {
        return keyFile != null;
    }

    /**
     * Keeps a text before the event that names it is recorded: so a text can be there that no event names, never the other
     * way round.
     *
     * @param subject whom or what the text is about; all of one subject's texts can be erased with its key
     */
    public void keep(String partnership, UUID subject, Commitment commitment) {
        var id = commitment.words().value();
        database.sql("INSERT INTO restricted.value (id, partnership, subject, sealed) VALUES (?, ?, ?, ?)")
                .params(id, partnership, subject, sealed(keyOf(partnership, subject), partnership, commitment))
                .update();
    }

    /**
     * Erases what the log says was erased, where an older copy of it was put back: before anybody can read it. The database
     * erases by itself when a decision enters the log.
     */
    public void eraseAgain() {
        long erased = database.sql("SELECT restricted.erase_again()")
                .query(Long.class)
                .single();
        if (erased > 0) LOG.warn("{} restricted texts were here that had been erased, and are erased again", erased);
    }

    /** Takes back a text that no event came to name. */
    public void takeBack(Commitment commitment) {
        database.sql("DELETE FROM restricted.value WHERE id = ?")
                .param(commitment.words().value())
                .update();
    }

    /**
     * The text that the log commits to; nothing where it is not there any more.
     *
     * @throws NotWhatWasCommittedTo where another text stands in its place
     */
    public Optional<String> read(String partnership, Words.Sealed words) {
        return database.sql("""
                        SELECT sealed, wrapped FROM restricted.value
                          JOIN restricted.subject_key USING (partnership, subject)
                         WHERE id = ? AND partnership = ?""")
                .params(words.value(), partnership)
                .query((row, number) -> opened(row.getBytes("wrapped"), row.getBytes("sealed"), partnership, words))
                .optional();
    }

    /** The key of a subject, made where it has none. Two who make it at once get the same one. */
    private Key keyOf(String partnership, UUID subject) {
        try {
            var generator = KeyGenerator.getInstance("AES");
            generator.init(256, random);
            database.sql("INSERT INTO restricted.subject_key (partnership, subject, wrapped) VALUES (?, ?, ?)"
                            + " ON CONFLICT DO NOTHING")
                    .params(partnership, subject, masterKey().wrap(generator.generateKey()))
                    .update();
            var wrapped = database.sql(
                            "SELECT wrapped FROM restricted.subject_key WHERE partnership = ? AND subject = ?")
                    .params(partnership, subject)
                    .query(byte[].class)
                    .single();
            return masterKey().unwrap(wrapped);
        } catch (GeneralSecurityException anotherKey) {
            throw anotherKey();
        }
    }

    private byte[] sealed(Key key, String partnership, Commitment commitment) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            var cipher = Cipher.getInstance(AES_GCM);
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(Commitment.context(partnership, commitment.words().value()));
            var text = commitment.text().getBytes(StandardCharsets.UTF_8);
            var plain = ByteBuffer.allocate(Commitment.OPENING_BYTES + text.length)
                    .put(commitment.opening())
                    .put(text)
                    .array();
            var encrypted = cipher.doFinal(plain);
            return ByteBuffer.allocate(NONCE_BYTES + encrypted.length)
                    .put(nonce)
                    .put(encrypted)
                    .array();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String opened(byte[] wrapped, byte[] sealed, String partnership, Words.Sealed words) {
        byte[] plain;
        try {
            var key = masterKey().unwrap(wrapped);
            var cipher = Cipher.getInstance(AES_GCM);
            cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, sealed, 0, NONCE_BYTES));
            cipher.updateAAD(Commitment.context(partnership, words.value()));
            plain = cipher.doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
        } catch (InvalidKeyException anotherKey) {
            throw anotherKey();
        } catch (GeneralSecurityException changed) {
            throw new NotWhatWasCommittedTo(words.value());
        }
        var opening = Arrays.copyOf(plain, Commitment.OPENING_BYTES);
        var text = new String(
                plain, Commitment.OPENING_BYTES, plain.length - Commitment.OPENING_BYTES, StandardCharsets.UTF_8);
        if (!Commitment.binds(words, partnership, opening, text)) throw new NotWhatWasCommittedTo(words.value());
        return text;
    }

    /** Read when it is first needed; made up only where nothing is locked with another one. */
    private synchronized MasterKey masterKey() {
        if (masterKey != null) return masterKey;
        if (keyFile == null) throw anotherKey();
        if (Files.exists(keyFile)) {
            masterKey = MasterKey.in(keyFile);
        } else if (database.sql("SELECT count(*) FROM restricted.subject_key")
                        .query(Long.class)
                        .single()
                == 0) {
            masterKey = MasterKey.madeIn(keyFile);
        } else {
            throw anotherKey();
        }
        return masterKey;
    }

    private CannotStart anotherKey() {
        return new CannotStart(
                "The key in %s is not there, or is not the one that the restricted texts of this ledger are locked with. Put it back from a backup."
                        .formatted(keyFile == null ? "LEDGER_RESTRICTED_KEY_FILE" : keyFile));
    }

    /** What is kept is not what somebody recorded: it was changed, or put in the place of another. */
    public static final class NotWhatWasCommittedTo extends IllegalStateException {

        private static final long serialVersionUID = 1;

        NotWhatWasCommittedTo(UUID value) {
            super("The restricted text %s is not the one that the log commits to".formatted(value));
        }
    }
}
