package org.learningledger.command.form;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Set;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.learningledger.store.record.ScopedKey;
import org.learningledger.web.form.Answers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Notices when other answers are sent under a key that was used before. For a day it keeps a fingerprint of what was
 * sent, made with a secret of its own, and never what was said.
 */
@Component
class SentBefore {

    private static final String ALGORITHM = "HmacSHA256";

    /** What says how a form is sent, not what it says. */
    private static final Set<String> ENVELOPE = Set.of("key", "version", "step");

    private final JdbcClient database;
    private final SecureRandom random = new SecureRandom();

    SentBefore(DataSource database) {
        this.database = JdbcClient.create(database);
    }

    /**
     * Takes the key for these answers, unless others were recorded under it, or are being recorded just now. What was
     * taken but neither recorded nor given back, as when the program was ended, is free again after a minute.
     *
     * @return whether these answers may be recorded under this key
     */
    boolean take(ScopedKey key, String path, Answers answers) {
        database.sql("DELETE FROM web.sent_before WHERE sent_at < now() - interval '24 hours'")
                .update();
        var secret = new byte[32];
        random.nextBytes(secret);
        database.sql("""
                        INSERT INTO web.sent_before (key, secret, fingerprint) VALUES (?, ?, ?)
                        ON CONFLICT (key) DO UPDATE
                           SET secret = excluded.secret, fingerprint = excluded.fingerprint, sent_at = now()
                         WHERE NOT sent_before.recorded AND sent_before.sent_at < now() - interval '1 minute'""")
                .params(key.text(), secret, fingerprint(secret, path, answers))
                .update();
        return same(key, path, answers);
    }

    /** The answers stand recorded under the key from now on. */
    void keep(ScopedKey key, String path, Answers answers) {
        take(key, path, answers);
        if (!same(key, path, answers)) return;
        database.sql("UPDATE web.sent_before SET recorded = true WHERE key = ? AND NOT recorded")
                .param(key.text())
                .update();
    }

    /** Nothing was recorded: whoever puts the answers right sends others under the same key. */
    void giveBack(ScopedKey key) {
        database.sql("DELETE FROM web.sent_before WHERE key = ? AND NOT recorded")
                .param(key.text())
                .update();
    }

    /** Also where nothing is kept any more: then the log alone tells whether something was recorded. */
    private boolean same(ScopedKey key, String path, Answers answers) {
        return database.sql("SELECT secret, fingerprint FROM web.sent_before WHERE key = ?")
                .param(key.text())
                .query((row, number) -> MessageDigest.isEqual(
                        row.getBytes("fingerprint"), fingerprint(row.getBytes("secret"), path, answers)))
                .optional()
                .orElse(true);
    }

    private static byte[] fingerprint(byte[] secret, String path, Answers answers) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            add(mac, path);
            new TreeMap<>(answers.fields()).forEach((field, values) -> {
                var given = values.stream().filter(value -> !value.isEmpty()).toList();
                if (ENVELOPE.contains(field) || given.isEmpty()) return;
                add(mac, field);
                given.forEach(value -> add(mac, value));
                mac.update((byte) 1);
            });
            return mac.doFinal();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static void add(Mac mac, String text) {
        mac.update(text.getBytes(StandardCharsets.UTF_8));
        mac.update((byte) 0);
    }
}
