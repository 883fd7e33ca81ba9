package org.learningledger.query.rebuild;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.learningledger.query.projection.ReadModel;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** Where every rebuild is written down, and each of its steps. */
@Component
class RebuildBook {

    private final JdbcClient database;

    RebuildBook(DataSource database) {
        this.database = JdbcClient.create(database);
    }

    /** Empty where another one goes on. */
    Optional<Long> begin(
            Purpose purpose,
            List<ReadModel> models,
            List<Long> limits,
            Stage first,
            @Nullable String keptAs,
            String askedBy) {
        try {
            return database.sql("""
                            INSERT INTO read.rebuild (purpose, models, versions, limits, stage, kept_as, asked_by)
                            VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING id""")
                    .params(
                            purpose.name(),
                            new SqlArrayValue(
                                    "text", models.stream().map(ReadModel::name).toArray()),
                            new SqlArrayValue(
                                    "integer",
                                    models.stream().map(ReadModel::version).toArray()),
                            new SqlArrayValue("bigint", limits.toArray()),
                            first.name(),
                            keptAs,
                            askedBy)
                    .query(Long.class)
                    .optional();
        } catch (DuplicateKeyException another) {
            return Optional.empty();
        }
    }

    Optional<Rebuild> goingOn() {
        return database.sql("SELECT * FROM read.rebuild WHERE ended_at IS NULL")
                .query(this::rebuild)
                .optional();
    }

    Optional<Rebuild> one(long id) {
        return database.sql("SELECT * FROM read.rebuild WHERE id = ?")
                .param(id)
                .query(this::rebuild)
                .optional();
    }

    /** The newest first. */
    List<Rebuild> newest(int most) {
        return database.sql("SELECT * FROM read.rebuild ORDER BY id DESC LIMIT ?")
                .param(most)
                .query(this::rebuild)
                .list();
    }

    void stage(long id, Stage stage) {
        database.sql("UPDATE read.rebuild SET stage = ? WHERE id = ?")
                .params(stage.name(), id)
                .update();
    }

    /** How far a part has come; where it has not begun, it begins now. */
    long done(long id, String part, long first, long of) {
        return database.sql("""
                        INSERT INTO read.rebuild_part AS part (rebuild, part, done, of) VALUES (?, ?, ?, ?)
                            ON CONFLICT (rebuild, part) DO UPDATE SET of = EXCLUDED.of RETURNING done""").params(id, part, first, of).query(Long.class).single();
    }

    /**
     * Notes that a part has come from one point to the next, in the transaction that did it.
     *
     * @throws IllegalStateException where somebody else did it meanwhile: what this transaction did is then undone
     */
    void came(long id, String part, long from, long to) {
        int changed = database.sql("UPDATE read.rebuild_part SET done = ? WHERE rebuild = ? AND part = ? AND done = ?")
                .params(to, id, part, from)
                .update();
        if (changed != 1) throw new IllegalStateException("Another program goes on with rebuild " + id);
    }

    boolean cancelling(long id) {
        return database.sql("SELECT cancelling FROM read.rebuild WHERE id = ?")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    /** @return whether it was still going on */
    boolean cancel(long id) {
        return database.sql("UPDATE read.rebuild SET cancelling = true WHERE id = ? AND ended_at IS NULL")
                        .param(id)
                        .update()
                == 1;
    }

    void report(long id, List<String> lines) {
        database.sql("UPDATE read.rebuild SET report = ? WHERE id = ?")
                .params(new SqlArrayValue("text", lines.toArray()), id)
                .update();
    }

    void end(long id, Outcome outcome) {
        database.sql("UPDATE read.rebuild SET ended_at = clock_timestamp(), outcome = ? WHERE id = ?")
                .params(outcome.name(), id)
                .update();
    }

    private Rebuild rebuild(ResultSet row, int number) throws SQLException {
        long id = row.getLong("id");
        var ended = row.getObject("ended_at", OffsetDateTime.class);
        var outcome = row.getString("outcome");
        return new Rebuild(
                id,
                Purpose.valueOf(row.getString("purpose")),
                Arrays.asList((String[]) row.getArray("models").getArray()),
                Arrays.asList((Integer[]) row.getArray("versions").getArray()),
                Arrays.asList((Long[]) row.getArray("limits").getArray()),
                row.getString("kept_as"),
                row.getString("asked_by"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                Stage.valueOf(row.getString("stage")),
                row.getBoolean("cancelling"),
                ended == null ? null : ended.toInstant(),
                outcome == null ? null : Outcome.valueOf(outcome),
                Arrays.asList((String[]) row.getArray("report").getArray()),
                parts(id));
    }

    private List<Part> parts(long id) {
        return database.sql("SELECT part AS name, done, of FROM read.rebuild_part WHERE rebuild = ? ORDER BY part")
                .param(id)
                .query(Part.class)
                .list();
    }
}
