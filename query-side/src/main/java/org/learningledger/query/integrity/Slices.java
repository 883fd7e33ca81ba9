package org.learningledger.query.integrity;

import static org.learningledger.query.integrity.Alarm.Kind.ERASED_TEXT_PRESENT;
import static org.learningledger.query.integrity.Alarm.Kind.EVENTS_MISSING;
import static org.learningledger.query.integrity.Alarm.Kind.HISTORY_DIFFERS;
import static org.learningledger.query.integrity.Alarm.Kind.RESTRICTED_TEXT_MISSING;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.learningledger.query.history.HistoryReader;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the events of a part of the log, and the history's rows for them. The first part is slice 0. */
@Component
class Slices {

    /**
     * Of each partnership, the events in the slice stand without a gap, and go on where those before the slice ended. The
     * history has a row for each position that it has taken in.
     */
    private static final String COUNTS = """
            WITH part AS (
                SELECT partnership, min(position) AS lowest, max(position) AS highest, count(*) AS events,
                       max(position) FILTER (WHERE global_index <= token.taken_in) AS taken_in
                  FROM ledger.event
                 CROSS JOIN (SELECT coalesce(min((convert_from(token, 'UTF8')::jsonb ->> 'globalIndex')::bigint), 0) AS taken_in
                               FROM read.token_entry WHERE processor_name = :history) token
                 WHERE global_index > :after AND global_index <= :upTo
                 GROUP BY partnership)
            SELECT part.*,
                   coalesce((SELECT max(position) FROM ledger.event
                              WHERE event.partnership = part.partnership AND event.position < part.lowest), 0) AS before,
                   (SELECT count(*) FROM read.history_fact held WHERE held.partnership = part.partnership
                       AND held.position BETWEEN part.lowest AND part.taken_in) AS told
              FROM part ORDER BY partnership""";

    /**
     * Read off the stored bytes, so that an event which is no JSON any more does not keep the rest from being looked at. What
     * a person wrote cannot look like this: its quotation marks stand behind backslashes.
     */
    private static final String TEXTS_MISSING = """
            SELECT event.partnership, count(*) AS texts, min(event.position) AS first
              FROM ledger.event
             CROSS JOIN LATERAL regexp_matches(encode(payload, 'escape'), :sealed, 'g') AS said (parts)
             WHERE global_index > :after AND global_index <= :upTo
               AND position('"commitment"'::bytea IN payload) > 0
               AND NOT EXISTS (SELECT FROM restricted.value
                                WHERE value.id::text = said.parts[1] AND value.partnership = event.partnership)
               AND NOT EXISTS (SELECT FROM ledger.event erased
                                WHERE erased.payload_type = 'org.learningledger.events.privacy.PersonalDataErased'
                                  AND erased.partnership = event.partnership
                                  AND position(convert_to(said.parts[1], 'UTF8') IN erased.payload) > 0)
               AND NOT EXISTS (SELECT FROM ledger.restored
                                WHERE restored.partnership = event.partnership AND event.position <= restored.entries)
             GROUP BY event.partnership ORDER BY event.partnership""";

    private static final String ERASED_PRESENT = """
            SELECT event.partnership, count(*) AS texts, min(event.position) AS first
              FROM ledger.event
              JOIN restricted.value ON value.partnership = event.partnership
                                   AND position(convert_to(value.id::text, 'UTF8') IN event.payload) > 0
             WHERE global_index > :after AND global_index <= :upTo
               AND payload_type = 'org.learningledger.events.privacy.PersonalDataErased'
             GROUP BY event.partnership ORDER BY event.partnership""";

    private static final String SEALED = "\"commitment\":\"[A-Za-z0-9+/=]+\",\"value\":\"([0-9a-f-]{36})\"";

    private final JdbcClient database;
    private final long size;

    /** @param size how many events are in a slice: to count them must be cheap enough to be done every minute */
    Slices(DataSource database, @Value("${ledger.check.slice:50000}") long size) {
        this.database = JdbcClient.create(database);
        this.size = size;
    }

    /** The slice in which the event of this index stands. */
    long of(long globalIndex) {
        return Math.max(0, globalIndex - 1) / size;
    }

    /** The index after which it begins. */
    long before(long slice) {
        return slice * size;
    }

    /** The index with which it ends. */
    long end(long slice, long head) {
        return Math.min(head, (slice + 1) * size);
    }

    /** How many events are in it, as recorded. */
    long events(long slice, long head) {
        return Math.max(0, end(slice, head) - before(slice));
    }

    private record Part(
            String partnership, long lowest, long highest, long events, long takenIn, long before, long told) {

        static Part read(ResultSet row, int number) throws SQLException {
            return new Part(
                    row.getString("partnership"),
                    row.getLong("lowest"),
                    row.getLong("highest"),
                    row.getLong("events"),
                    row.getLong("taken_in"),
                    row.getLong("before"),
                    row.getLong("told"));
        }

        long width() {
            return highest - lowest + 1;
        }

        /** How many rows the history should have; none where it has taken in nothing of this yet. */
        long toTell() {
            return takenIn == 0 ? 0 : takenIn - lowest + 1;
        }
    }

    List<Found> check(long slice, long head) {
        var parts = database.sql(COUNTS)
                .param("history", HistoryReader.PROJECTION)
                .param("after", slice * size)
                .param("upTo", Math.min(head, (slice + 1) * size))
                .query(Part::read)
                .list();
        var found = new ArrayList<Found>();
        long counted = parts.stream().mapToLong(Part::events).sum();
        if (counted != events(slice, head)) {
            found.add(new Found(
                    EVENTS_MISSING,
                    "",
                    slice,
                    "From number %,d of the log on, %,d events were recorded, and %,d are there."
                            .formatted(slice * size + 1, events(slice, head), counted)));
        }
        parts.forEach(part -> check(part, slice, found));
        found.addAll(textsMissing(slice, head));
        found.addAll(textsErased(slice, head));
        return found;
    }

    /**
     * Whatever the log commits to must be there, unless the log says that it was erased; except of entries that came from an
     * archive, which holds no such texts.
     */
    private List<Found> textsMissing(long slice, long head) {
        return database.sql(TEXTS_MISSING)
                .param("sealed", SEALED)
                .param("after", slice * size)
                .param("upTo", Math.min(head, (slice + 1) * size))
                .query((row, number) -> new Found(
                        RESTRICTED_TEXT_MISSING,
                        row.getString("partnership"),
                        slice,
                        "Of %s, restricted texts are missing that nobody erased: %,d, the first of them of entry %,d."
                                .formatted(row.getString("partnership"), row.getLong("texts"), row.getLong("first"))))
                .list();
    }

    /** The database erases when the decision enters the log, and again at each start: so somebody put it back since. */
    private List<Found> textsErased(long slice, long head) {
        return database.sql(ERASED_PRESENT)
                .param("after", slice * size)
                .param("upTo", Math.min(head, (slice + 1) * size))
                .query((row, number) -> new Found(
                        ERASED_TEXT_PRESENT,
                        row.getString("partnership"),
                        slice,
                        "Of %s, restricted texts are there that were erased: %,d, the first of them by entry %,d. Start the ledger again to erase them, and find out who put them back."
                                .formatted(row.getString("partnership"), row.getLong("texts"), row.getLong("first"))))
                .list();
    }

    private void check(Part part, long slice, List<Found> found) {
        if (part.before != part.lowest - 1) {
            found.add(new Found(
                    EVENTS_MISSING,
                    part.partnership,
                    slice,
                    "Of %s, entry %,d is missing from the log.".formatted(part.partnership, part.before + 1)));
        } else if (part.events != part.width()) {
            found.add(new Found(
                    EVENTS_MISSING,
                    part.partnership,
                    slice,
                    "Of %s, %,d of the entries %,d to %,d are missing from the log, the first of them entry %,d."
                            .formatted(
                                    part.partnership,
                                    part.width() - part.events,
                                    part.lowest,
                                    part.highest,
                                    firstMissing(part, "ledger.event", part.highest))));
        }
        if (part.told != part.toTell()) {
            found.add(new Found(
                    HISTORY_DIFFERS,
                    part.partnership,
                    slice,
                    "Of %s, the history has taken in the entries %,d to %,d, and has %,d of these %,d; the first that is missing is entry %,d."
                            .formatted(
                                    part.partnership,
                                    part.lowest,
                                    part.takenIn,
                                    part.told,
                                    part.toTell(),
                                    firstMissing(part, "read.history_fact", part.takenIn))));
        }
    }

    private long firstMissing(Part part, String table, long upTo) {
        return database.sql(
                        "SELECT min(position) FROM generate_series(:lowest::bigint, :upTo::bigint) AS one (position)"
                                + " WHERE NOT EXISTS (SELECT FROM " + table
                                + " held WHERE held.partnership = :partnership AND held.position = one.position)")
                .param("lowest", part.lowest)
                .param("upTo", upTo)
                .param("partnership", part.partnership)
                .query(Long.class)
                .single();
    }
}
