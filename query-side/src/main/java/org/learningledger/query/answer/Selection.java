package org.learningledger.query.answer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which rows of one partnership a list shows. */
public final class Selection {

    private final String from;
    private final StringBuilder where = new StringBuilder("partnership = :partnership");
    private final Map<String, Object> values = new LinkedHashMap<>();

    public Selection(String from, String partnership) {
        this.from = from;
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

    /** One page, and how many rows there are in all. */
    public <T> Listed<T> page(JdbcClient database, String columns, String order, int page, RowMapper<T> row) {
        var total = database.sql("SELECT count(*) FROM " + from + " WHERE " + where)
                .params(values)
                .query(Long.class)
                .single();
        var entries = database.sql("SELECT " + columns + " FROM " + from + " WHERE " + where + " ORDER BY " + order
                        + " LIMIT " + Listed.SIZE + " OFFSET " + Listed.before(page))
                .params(values)
                .query(row)
                .list();
        return new Listed<>(entries, Math.max(1, page), total);
    }
}
