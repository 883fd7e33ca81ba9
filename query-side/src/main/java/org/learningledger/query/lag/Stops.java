package org.learningledger.query.lag;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.ThingKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The notes of which read models have stopped and on what. They stand in the database, so that every process shows
 * them, and are written outside of the batch that failed, which is undone.
 */
@Component
public class Stops {

    private final JdbcClient database;

    Stops(DataSource database) {
        this.database = JdbcClient.create(database);
    }

    /** All that have stopped, the one that has stopped longest first. */
    public List<Stop> all() {
        return database.sql("""
                        SELECT held.*, event.partnership, event.position, event.event_identifier, event.payload_type,
                               event.type, event.aggregate_identifier
                          FROM read.stopped held
                          LEFT JOIN ledger.ledger_log event
                            ON held.first_index = held.last_index AND event.global_index = held.first_index
                         ORDER BY held.since, held.model""").query(Stops::stop).list();
    }

    /** Of which events, by their indexes over all partnerships, one has stopped a read model. */
    record Within(long first, long last) {}

    /** {@code null} where the read model goes on. */
    @Nullable
    Within within(String model) {
        return database.sql("SELECT first_index, last_index FROM read.stopped WHERE model = ?")
                .param(model)
                .query((row, number) -> new Within(row.getLong("first_index"), row.getLong("last_index")))
                .optional()
                .orElse(null);
    }

    /**
     * Notes that one of these events was not taken in. Where that is narrower than what was noted before, it is the same
     * stop, better known.
     *
     * @param again after which time it tries again by itself
     */
    void note(String model, long first, long last, Fault fault, Duration again) {
        database.sql("""
                        INSERT INTO read.stopped AS held (model, first_index, last_index, error, message, place, since,
                                                          last_try, next_try, tries)
                        VALUES (:model, :first, :last, :error, :message, :place, now(), now(),
                                now() + :again * interval '1 second', 1)
                        ON CONFLICT (model) DO UPDATE
                           SET since = CASE WHEN excluded.first_index <= held.last_index THEN held.since ELSE now() END,
                               tries = CASE WHEN excluded.first_index <= held.last_index THEN held.tries + 1 ELSE 1 END,
                               first_index = excluded.first_index, last_index = excluded.last_index,
                               error = excluded.error, message = excluded.message, place = excluded.place,
                               last_try = excluded.last_try, next_try = excluded.next_try""")
                .param("model", model)
                .param("first", first)
                .param("last", last)
                .param("error", fault.error())
                .param("message", fault.message())
                .param("place", fault.place())
                .param("again", again.toSeconds())
                .update();
    }

    /** Forgets that it had stopped: it has taken in everything up to here. */
    void passed(String model, long globalIndex) {
        database.sql("DELETE FROM read.stopped WHERE model = ? AND last_index <= ?")
                .params(model, globalIndex)
                .update();
    }

    private static Stop stop(ResultSet row, int number) throws SQLException {
        return new Stop(
                row.getString("model"),
                row.getLong("last_index") - row.getLong("first_index") + 1,
                poison(row),
                row.getString("error"),
                row.getString("message"),
                row.getString("place"),
                instant(row, "since"),
                instant(row, "last_try"),
                instant(row, "next_try"),
                row.getInt("tries"));
    }

    private static Stop.@Nullable Poison poison(ResultSet row) throws SQLException {
        var eventId = row.getString("event_identifier");
        if (eventId == null) return null;
        var kind = row.getString("type");
        return new Stop.Poison(
                row.getString("partnership"),
                row.getLong("position"),
                eventId,
                row.getString("payload_type").replaceFirst(".*[.$]", ""),
                Arrays.stream(ThingKind.values())
                        .filter(known -> known.name().equals(kind))
                        .findFirst()
                        .orElse(null),
                row.getString("aggregate_identifier"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
