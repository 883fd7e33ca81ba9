package org.learningledger.command.form;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
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

    /** Whose a key is. */
    enum Taken {
        /** It was free, and is these answers' from now on. */
        JUST_NOW,
        /** The same answers took it before. */
        BY_THE_SAME,
        /** Other answers were recorded under it, or are being recorded just now. */
        BY_OTHERS
    }

    /**
     * Takes the key for these answers. What was taken but neither recorded nor given back, as when the program was
     * ended, is free for others after a minute, unless the log holds the key.
     */
    Taken take(ScopedKey key, String path, Answers answers, BooleanSupplier inTheLog) {
        database.sql("DELETE FROM web.sent_before WHERE sent_at < now() - interval '24 hours'")
                .update();
        if (write(key, path, answers, "ON CONFLICT (key) DO NOTHING")) return Taken.JUST_NOW;
        if (same(key, path, answers)) return Taken.BY_THE_SAME;
        if (inTheLog.getAsBoolean()) return Taken.BY_OTHERS;
        if (write(key, path, answers, """
                ON CONFLICT (key) DO UPDATE
                   SET secret = excluded.secret, fingerprint = excluded.fingerprint, sent_at = now()
                 WHERE NOT sent_before.recorded AND sent_before.sent_at < now() - interval '1 minute'""")) {
            return Taken.JUST_NOW;
        }
        return same(key, path, answers) ? Taken.BY_THE_SAME : Taken.BY_OTHERS;
    }

    /**
     * It does not wait for the disk. The log of PostgreSQL's changes has one order: once the fact that follows is on disk,
     * so is this. Of what is lost before that, no fact stands.
     */
    private boolean write(ScopedKey key, String path, Answers answers, String onConflict) {
        var secret = new byte[32];
        random.nextBytes(secret);
        return database.sql("""
                                WITH hurry AS (SELECT set_config('synchronous_commit', 'off', true))
                                INSERT INTO web.sent_before (key, secret, fingerprint) SELECT ?, ?, ? FROM hurry
                                """ + onConflict)
                        .params(key.text(), secret, fingerprint(secret, path, answers))
                        .update()
                > 0;
    }

    /** These answers stand recorded under the key from now on, and no others. */
    void keep(ScopedKey key, String path, Answers answers) {
        write(key, path, answers, "ON CONFLICT (key) DO NOTHING");
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
