package org.learningledger.query.recurrence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Thing;
import org.learningledger.events.ThingKind;
import org.learningledger.query.answer.Columns;
import org.learningledger.query.answer.Dated;
import org.learningledger.query.answer.Listed;
import org.learningledger.query.answer.Selection;
import org.learningledger.query.recurrence.Recurrence.Said;
import org.learningledger.store.record.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** Answers which later findings may be earlier learning again, and what somebody who looked said of each. */
@Component
public class RecurrenceReader {

    /** The processing group that these answers wait for: findings are folded beside the learning that they may repeat. */
    public static final String PROJECTION = "learning";

    /** The ids of learning of a partnership that is, or may be, found again; takes {@code :partnership}. */
    public static final String FOUND_AGAIN =
            "SELECT earlier FROM " + Pairs.FROM + " WHERE partnership = :partnership AND state <> 'DISMISSED'";

    /** What nobody has looked at first; then by the likeness of their words, which decides nothing. */
    private static final Comparator<Recurrence> IN_ORDER = Comparator.comparing(Recurrence::state)
            .thenComparing(Comparator.comparingDouble(Recurrence::likeness).reversed());

    private final JdbcClient database;

    RecurrenceReader(DataSource database) {
        this.database = JdbcClient.create(database);
    }

    /** What nobody has looked at first, then in the order of the references of the earlier learning. */
    public Listed<Recurrence> list(String partnership, RecurrenceFilter filter, int page) {
        return new Selection(Pairs.FROM, "place", partnership)
                .where("state = :state", "state", filter.state())
                .where("state <> :gone", "gone", filter.standing() ? RecurrenceState.DISMISSED : null)
                .where(":theme = ANY (shared_themes)", "theme", filter.theme())
                .where("area = :area OR :area = ANY (earlier_areas)", "area", filter.area())
                .page(
                        database,
                        "*",
                        "array_position(ARRAY['SUGGESTED', 'CONFIRMED', 'DISMISSED'], state),"
                                + " earlier_sort_key NULLS LAST, sort_key NULLS LAST, earlier, finding",
                        page,
                        RecurrenceReader::recurrence);
    }

    /** Later findings that may be this learning again. */
    public List<Recurrence> of(String partnership, UUID earlier) {
        return some(partnership, "earlier = :thing", earlier);
    }

    /** Earlier learning that this finding may be again. */
    public List<Recurrence> by(String partnership, UUID finding) {
        return some(partnership, "finding = :thing", finding);
    }

    private List<Recurrence> some(String partnership, String condition, UUID thing) {
        return new Selection(Pairs.FROM, "place", partnership)
                        .where(condition, "thing", thing)
                        .all(
                                database,
                                "*",
                                "earlier_sort_key NULLS LAST, sort_key NULLS LAST, earlier, finding",
                                RecurrenceReader::recurrence)
                        .stream()
                        .sorted(IN_ORDER)
                        .toList();
    }

    /** How many recurrences there are in each state; every state is named. */
    public Map<RecurrenceState, Long> recurrences(String partnership) {
        var counts = new EnumMap<RecurrenceState, Long>(RecurrenceState.class);
        for (var state : RecurrenceState.values()) counts.put(state, 0L);
        database.sql("SELECT state, count(*) AS pairs FROM " + Pairs.FROM + " WHERE partnership = ? GROUP BY state")
                .param(partnership)
                .query(row -> {
                    counts.put(RecurrenceState.valueOf(row.getString("state")), row.getLong("pairs"));
                });
        return counts;
    }

    /** How many later findings are each of these again, or may be; learning with none is left out. */
    public Map<UUID, Integer> counts(String partnership, Collection<UUID> earlier) {
        var counts = new HashMap<UUID, Integer>();
        if (earlier.isEmpty()) return counts;
        database.sql("SELECT earlier, count(*) AS findings FROM " + Pairs.FROM
                        + " WHERE partnership = :partnership AND earlier = ANY (:earlier) AND state <> 'DISMISSED'"
                        + " GROUP BY earlier")
                .param("partnership", partnership)
                .param("earlier", new SqlArrayValue("uuid", earlier.toArray()))
                .query(row -> {
                    counts.put(row.getObject("earlier", UUID.class), row.getInt("findings"));
                });
        return counts;
    }

    /** The areas that findings name, for a filter. */
    public List<String> areas(String partnership) {
        return database.sql(
                        "SELECT DISTINCT area FROM read.found WHERE partnership = ? AND area IS NOT NULL ORDER BY 1")
                .param(partnership)
                .query(String.class)
                .list();
    }

    private static Recurrence recurrence(ResultSet row, int number) throws SQLException {
        var reference = row.getString("reference");
        var themes = Columns.texts(row, "shared_themes");
        boolean suggested = row.getBoolean("suggested");
        return new Recurrence(
                row.getObject("finding", UUID.class),
                reference,
                row.getString("text"),
                suggested ? row.getObject("source", UUID.class) : null,
                themes,
                row.getString("area"),
                Columns.date(row),
                new Thing(ThingKind.valueOf(row.getString("earlier_kind")), row.getObject("earlier", UUID.class)),
                row.getString("earlier_reference"),
                row.getString("earlier_text"),
                RecurrenceState.valueOf(row.getString("state")),
                suggested,
                said(row),
                Recurrence.sentence(reference, row.getBoolean("stated_only"), themes, suggested));
    }

    private static @Nullable Said said(ResultSet row) throws SQLException {
        var account = row.getObject("account", UUID.class);
        if (account == null) return null;
        return new Said(
                row.getString("reason"),
                new Actor(row.getString("partnership"), account, row.getString("role"), row.getString("agency"), null),
                Dated.of(StatedDate.printed(row.getString("said_edtf"), row.getString("said_printed"))),
                row.getLong("said_position"));
    }
}
