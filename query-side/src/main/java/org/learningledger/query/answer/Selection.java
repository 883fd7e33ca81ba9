package org.learningledger.query.answer;

import java.sql.Types;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.learningledger.store.time.Moment;
import org.learningledger.store.time.Moment.Certainty;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which rows of one partnership a list shows. */
public final class Selection {

    private static final String KEY = "key_of_row";

    /** By either clock: the {@link org.learningledger.store.log.Plane}s in which what may have happened counts. */
    private static final String PERHAPS = counting(5);

    /** The planes in which only what had surely happened counts. */
    private static final String SURELY = counting(10);

    private final String from;
    private final String key;
    private final boolean overTime;
    private final StringBuilder where = new StringBuilder("partnership = :partnership");
    private final Map<String, Object> values = new LinkedHashMap<>();

    /**
     * Of things by their ids, in the column {@code subject}.
     *
     * @param from a view as {@code read.keep_over_time} makes it, or a query in brackets
     */
    public Selection(String from, String partnership) {
        this(from, "subject", !from.startsWith("("), partnership);
    }

    /** @param key the column that tells the rows of a partnership apart */
    public Selection(String from, String key, String partnership) {
        this(from, key, false, partnership);
    }

    private Selection(String from, String key, boolean overTime, String partnership) {
        this.from = from;
        this.key = key;
        this.overTime = overTime;
        values.put("partnership", partnership);
    }

    /** Narrows by a condition on {@code :name}; not at all where the value is {@code null}. */
    public Selection where(String condition, String name, @Nullable Object value) {
        if (value == null) return this;
        values.put(name, value instanceof Enum<?> constant ? constant.name() : value);
        return and(condition);
    }

    /** Narrows to rows whose {@code searched} column holds a text. */
    public Selection holding(@Nullable String text) {
        return text == null || text.isBlank()
                ? this
                : where("strpos(searched, lower(:text)) > 0", "text", text.strip());
    }

    /** Narrows by a condition without a value of its own. */
    public Selection and(String condition) {
        where.append(" AND (").append(condition).append(')');
        return this;
    }

    /** Narrows to subjects that were not withdrawn: nothing is left to do about the others. */
    public Selection standing() {
        return and("subject NOT IN (SELECT thing FROM read.history_withdrawn WHERE partnership = :partnership)");
    }

    /** All rows, for choosing among them. */
    public <T> List<T> all(JdbcClient database, String columns, String order, RowMapper<T> row) {
        return database.sql("SELECT " + columns + " FROM " + from + " WHERE " + where + " ORDER BY " + order)
                .params(values)
                .query(row)
                .list();
    }

    /**
     * One page, and how many rows there are in all. Where it is asked what was so on a day, also how many of them surely
     * belong to it, and which of the page only perhaps do.
     */
    public <T> Listed<T> page(JdbcClient database, String columns, String order, int page, RowMapper<T> row) {
        var asked = Moment.asked();
        boolean certain = asked.trueOn() == null || asked.certainty() == Certainty.SURELY;
        var total = certain ? new Total(count(database), null) : totals(database, asked);
        var keys = new LinkedHashSet<String>();
        var entries = database.sql(pageOf(columns, order, page))
                .params(values)
                .query((found, number) -> {
                    keys.add(found.getString(KEY));
                    return row.mapRow(found, number);
                })
                .list();
        if (!certain) keys.removeAll(asked.surely().answer(() -> those(database, keys)));
        return new Listed<>(entries, Math.max(1, page), total.all, total.surely, certain ? Set.of() : keys);
    }

    /**
     * What a page shows is looked up for its own rows alone. An index tells which these are; all the rows before them
     * would have to be read for the rest of their columns.
     */
    private String pageOf(String columns, String order, int page) {
        var narrowed = " FROM " + from + " WHERE " + where;
        var ordered = " ORDER BY " + order;
        var limited = ordered + " LIMIT " + Listed.SIZE + " OFFSET " + Listed.before(page);
        var shown = "SELECT " + columns + ", " + key + "::text AS " + KEY + narrowed;
        return overTime
                ? shown + " AND " + key + " = ANY (ARRAY (SELECT " + key + narrowed + limited + "))" + ordered
                : shown + limited;
    }

    private record Total(long all, @Nullable Long surely) {}

    private Total totals(JdbcClient database, Moment asked) {
        if (!overTime) return new Total(count(database), asked.surely().answer(() -> count(database)));
        return asked.eitherWay()
                .answer(() -> database.sql("SELECT " + PERHAPS + ", " + SURELY + " FROM " + from + " WHERE " + where)
                        .params(values)
                        .query((row, number) -> new Total(row.getLong(1), row.getLong(2)))
                        .single());
    }

    private static String counting(int planes) {
        return "count(*) FILTER (WHERE planes & (SELECT read.asked_plane()) & " + planes + " <> 0)";
    }

    private long count(JdbcClient database) {
        return database.sql("SELECT count(*) FROM " + from + " WHERE " + where)
                .params(values)
                .query(Long.class)
                .single();
    }

    private List<String> those(JdbcClient database, Set<String> keys) {
        return database.sql(
                        "SELECT " + key + "::text FROM " + from + " WHERE " + where + " AND " + key + " = ANY (:keys)")
                .params(values)
                // An array of whatever type the column has.
                .param("keys", "{" + String.join(",", keys) + "}", Types.OTHER)
                .query(String.class)
                .list();
    }
}
