package org.learningledger.query.rebuild;

import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.jspecify.annotations.Nullable;
import org.learningledger.query.projection.ReadModel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which generation of each model is live, and how far it has come. */
@Component
public class LiveModels {

    /**
     * A model as it is read now.
     *
     * @param version of the projection that wrote it
     * @param generation 1 for the first; one more with each that took its place
     * @param before the version of the generation before, which can take its place again; nothing where there is none
     * @param beforeGeneration which one that is
     * @param beforeIndex the index of the newest event that it has taken in
     */
    public record Live(
            String name,
            int version,
            int generation,
            @Nullable Integer before,
            @Nullable Integer beforeGeneration,
            @Nullable Long beforeIndex) {}

    private final JdbcClient database;
    private final TokenStore tokens;

    LiveModels(DataSource database, TokenStore tokens) {
        this.database = JdbcClient.create(database);
        this.tokens = tokens;
    }

    public Optional<Live> of(String model) {
        return database.sql("""
                        SELECT name, version, generation, before_version AS before, before_generation, before_index
                          FROM read.model WHERE name = ?""").param(model).query(Live.class).optional();
    }

    /** The index of the newest event that the live model has taken in; empty where it was never begun. */
    Optional<Long> takenIn(String model) {
        return database.sql("""
                        SELECT min((convert_from(token, 'UTF8')::jsonb ->> 'globalIndex')::bigint) AS taken_in
                          FROM read.token_entry WHERE processor_name = ?""")
                .param(model)
                .query((row, number) -> row.getObject(1, Long.class))
                .optional();
    }

    /** What the live projections begin to write is of the versions that run now. */
    void begin(List<ReadModel> models) {
        for (var model : models) {
            database.sql("INSERT INTO read.model (name, version, generation) VALUES (?, ?, 1) ON CONFLICT DO NOTHING")
                    .params(model.name(), model.version())
                    .update();
        }
    }

    /** A new generation took the place of one that had taken in everything up to an index. */
    void switched(ReadModel model, long takenIn) {
        database.sql("""
                        INSERT INTO read.model AS live (name, version, generation) VALUES (:name, :version, 1)
                            ON CONFLICT (name) DO UPDATE
                           SET before_version = live.version, before_generation = live.generation, before_index = :index,
                               version = EXCLUDED.version, live_since = clock_timestamp(),
                               generation = greatest(live.generation, live.before_generation) + 1""")
                .param("name", model.name())
                .param("version", model.version())
                .param("index", takenIn)
                .update();
    }

    /** A model that was never live is, or one whose tables a migration emptied; its projection goes on after an index. */
    void firstBuilt(ReadModel model, long takenIn) {
        database.sql("""
                        INSERT INTO read.model AS live (name, version, generation) VALUES (:name, :version, 1)
                            ON CONFLICT (name) DO UPDATE
                           SET before_version = NULL, before_generation = NULL, before_index = NULL,
                               version = EXCLUDED.version, live_since = clock_timestamp(),
                               generation = greatest(live.generation, live.before_generation) + 1""")
                .param("name", model.name())
                .param("version", model.version())
                .update();
        tokens.initializeTokenSegments(model.name(), 1, new GlobalSequenceTrackingToken(takenIn));
    }

    /** The generation before, which is not live yet, has taken in more. */
    void caughtUpBefore(ReadModel model, long takenIn) {
        database.sql("UPDATE read.model SET before_index = ? WHERE name = ?")
                .params(takenIn, model.name())
                .update();
    }

    /** The generation before took the place of one that had taken in everything up to an index. */
    void undone(ReadModel model, long takenIn) {
        database.sql("""
                        UPDATE read.model
                           SET version = before_version, generation = before_generation, live_since = clock_timestamp(),
                               before_version = version, before_generation = generation, before_index = ?
                         WHERE name = ?""").params(takenIn, model.name()).update();
    }
}
