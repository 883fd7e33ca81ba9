package org.learningledger.query.rebuild;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import javax.sql.DataSource;
import org.learningledger.query.projection.ReadModel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Models that are kept under a name, as they were when so many events had been recorded. */
@Component
public class KeptModels {

    /**
     * One of them.
     *
     * @param version of the projection that made it
     * @param upTo the index of the newest event in it, over all partnerships
     * @param digest of all its rows
     */
    public record Kept(
            String name, String model, int version, long upTo, String digest, Instant since, String askedBy) {}

    private final JdbcClient database;

    KeptModels(DataSource database) {
        this.database = JdbcClient.create(database);
    }

    public List<Kept> all() {
        return database.sql("SELECT * FROM read.kept ORDER BY name, model")
                .query((row, number) -> new Kept(
                        row.getString("name"),
                        row.getString("model"),
                        row.getInt("version"),
                        row.getLong("up_to"),
                        row.getString("digest"),
                        row.getObject("kept_since", OffsetDateTime.class).toInstant(),
                        row.getString("asked_by")))
                .list();
    }

    boolean has(String name) {
        return all().stream().anyMatch(kept -> kept.name().equals(name));
    }

    void keep(String name, ReadModel model, long upTo, String digest, String askedBy) {
        database.sql("""
                        INSERT INTO read.kept (name, model, version, up_to, digest, asked_by) VALUES (?, ?, ?, ?, ?, ?)
                            ON CONFLICT (name, model) DO UPDATE SET digest = EXCLUDED.digest""")
                .params(name, model.name(), model.version(), upTo, digest, askedBy)
                .update();
    }

    void forget(String name) {
        database.sql("DELETE FROM read.kept WHERE name = ?").param(name).update();
    }
}
