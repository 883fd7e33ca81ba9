package org.learningledger.query.answer;

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

    private final String from;
    private final String key;
    private final StringBuilder where = new StringBuilder("partnership = :partnership");
    private final Map<String, Object> values = new LinkedHashMap<>();

    /** Of a table or view of things, each with its id as {@code subject}. */
    public Selection(String from, String partnership) {
        this(from, "subject", partnership);
    }

    /** @param key the column that tells the rows of a partnership apart */
    public Selection(String from, String key, String partnership) {
        this.from = from;
        this.key = key;
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
        var total = count(database);
        var shown = " ORDER BY " + order + " LIMIT " + Listed.SIZE + " OFFSET " + Listed.before(page);
        var entries = database.sql("SELECT " + columns + " FROM " + from + " WHERE " + where + shown)
                .params(values)
                .query(row)
                .list();
        var asked = Moment.asked();
        if (asked.trueOn() == null || asked.certainty() == Certainty.SURELY) {
            return new Listed<>(entries, Math.max(1, page), total);
        }
        var perhaps = new LinkedHashSet<>(keys(database, shown, Map.of()));
        asked.surely()
                .answer(() -> keys(database, " AND " + key + "::text IN (:keys)", Map.of("keys", withNone(perhaps))))
                .forEach(perhaps::remove);
        return new Listed<>(entries, Math.max(1, page), total, asked.surely().answer(() -> count(database)), perhaps);
    }

    private long count(JdbcClient database) {
        return database.sql("SELECT count(*) FROM " + from + " WHERE " + where)
                .params(values)
                .query(Long.class)
                .single();
    }

    private List<String> keys(JdbcClient database, String more, Map<String, ?> moreValues) {
        return database.sql("SELECT " + key + "::text FROM " + from + " WHERE " + where + more)
                .params(values)
                .params(moreValues)
                .query(String.class)
                .list();
    }

    /** SQL knows no empty list. */
    private static Set<String> withNone(Set<String> keys) {
        return keys.isEmpty() ? Set.of("") : keys;
    }
}
