package org.learningledger.query.archive;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.learningledger.query.proof.StoredEntry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what was signed of each log: its heads, its keys, and the entries that they cover. */
@Component
class SignedLogs {

    /** So many entries are in memory at once. */
    private static final int AT_ONCE = 1_000;

    private static final String ENTRIES = """
            SELECT %s, leaf.hash
              FROM ledger.ledger_log log
              LEFT JOIN proof.leaf leaf ON leaf.partnership = log.partnership AND leaf.position = log.position
             WHERE log.partnership = ? AND log.position > ? AND log.position <= ?
             ORDER BY log.position LIMIT ?""".formatted(StoredEntry.COLUMNS);

    private final JdbcClient database;

    SignedLogs(DataSource database) {
        this.database = JdbcClient.create(database);
    }

    /**
     * A head of a log.
     *
     * @param note as it was signed, with what witnesses added
     */
    record Head(long size, String note) {}

    /** An entry, and the hash that its leaf had when it was sealed; {@code null} where the proof log has none. */
    record Sealed(StoredEntry entry, byte @Nullable [] leafHash) {}

    /** Every partnership that ever recorded something, also one of which only the signatures are left. */
    List<String> partnerships() {
        return database.sql("SELECT partnership FROM ledger.partnership_head"
                        + " UNION SELECT partnership FROM proof.log ORDER BY partnership")
                .query(String.class)
                .list();
    }

    /** How many entries a log has, signed or not. */
    long recorded(String partnership) {
        return database.sql("SELECT position FROM ledger.partnership_head WHERE partnership = ?")
                .param(partnership)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    Optional<Head> newest(String partnership) {
        return database.sql("SELECT size, note FROM proof.checkpoint WHERE partnership = ?"
                        + " ORDER BY size DESC, key_number DESC LIMIT 1")
                .param(partnership)
                .query((row, number) -> new Head(row.getLong("size"), row.getString("note")))
                .optional()
                .map(head -> new Head(head.size(), head.note() + cosignatures(partnership, head.size())));
    }

    private String cosignatures(String partnership, long size) {
        var lines = new StringBuilder();
        database.sql("SELECT line FROM proof.cosignature WHERE partnership = ? AND size = ? ORDER BY witness")
                .params(partnership, size)
                .query(String.class)
                .list()
                .forEach(line -> lines.append(line.strip()).append('\n'));
        return lines.toString();
    }

    /**
     * Heads that were signed before.
     *
     * @param most at most so many, spread evenly over the log
     */
    List<Head> older(String partnership, long size, int most) {
        return database.sql("""
                        WITH one AS (
                            SELECT DISTINCT ON (size) size, note FROM proof.checkpoint
                             WHERE partnership = :partnership AND size < :size ORDER BY size, key_number DESC
                        ), counted AS (
                            SELECT size, note, row_number() OVER (ORDER BY size) AS number, count(*) OVER () AS all_of_them
                              FROM one
                        )
                        SELECT size, note FROM counted
                         WHERE number * :most / all_of_them > (number - 1) * :most / all_of_them
                            OR all_of_them <= :most
                         ORDER BY size""")
                .param("partnership", partnership)
                .param("size", size)
                .param("most", most)
                .query((row, number) -> new Head(row.getLong("size"), row.getString("note")))
                .list();
    }

    /** What its heads were signed with, the newest last. */
    List<String> keys(String partnership) {
        return database.sql("SELECT key FROM proof.verifier_key WHERE partnership = ? ORDER BY number")
                .param(partnership)
                .query(String.class)
                .list();
    }

    /** Hands over the entries up to a size, in order, as they are stored. */
    void entries(String partnership, long size, Consumer<Sealed> to) {
        long after = 0;
        while (after < size) {
            var page = page(partnership, after, size);
            if (page.isEmpty()) return;
            page.forEach(to);
            after = page.getLast().entry().position();
        }
    }

    private List<Sealed> page(String partnership, long after, long size) {
        return database.sql(ENTRIES)
                .params(partnership, after, size, AT_ONCE)
                .query((row, number) -> new Sealed(StoredEntry.read(row, number), row.getBytes("hash")))
                .list();
    }
}
