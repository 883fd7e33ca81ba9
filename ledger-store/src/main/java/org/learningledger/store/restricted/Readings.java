package org.learningledger.store.restricted;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who read the restricted text of which entry. */
public class Readings {

    private static final int SHOWN = 50;

    private final JdbcClient database;

    public Readings(DataSource database) {
        this.database = JdbcClient.create(database);
    }

    public record Reading(UUID account, String role, Instant at) {}

    /** To be called before the text is shown, so that none is read without. */
    public void note(String partnership, long position, UUID account, String role) {
        database.sql("INSERT INTO restricted.reading (partnership, position, account, role) VALUES (?, ?, ?, ?)")
                .params(partnership, position, account, role)
                .update();
    }

    /** The latest readings of an entry, the newest first. */
    public List<Reading> of(String partnership, long position) {
        return database.sql("""
                        SELECT account, role, read_at FROM restricted.reading
                         WHERE partnership = ? AND position = ? ORDER BY read_at DESC LIMIT ?""")
                .params(partnership, position, SHOWN)
                .query((row, number) -> new Reading(
                        row.getObject("account", UUID.class),
                        row.getString("role"),
                        row.getObject("read_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
