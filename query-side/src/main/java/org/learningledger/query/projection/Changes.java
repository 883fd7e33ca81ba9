package org.learningledger.query.projection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.SqlArrayValue;

/** Which {@linkplain Section sections} of live tables the rows of one batch change, and up to which fact. */
final class Changes {

    private static final String NOTE = """
            INSERT INTO read.changed_section AS before (partnership, in_table, section, position)
            SELECT * FROM unnest(?::text[], ?::text[], ?::bigint[], ?::bigint[])
                ON CONFLICT (partnership, in_table, section) DO UPDATE
               SET position = greatest(before.position, EXCLUDED.position)""";

    /** In one order always, so that two who write never wait for each other. */
    private static final Comparator<Changed> ORDER = Comparator.comparing(Changed::partnership)
            .thenComparing(Changed::table)
            .thenComparingLong(Changed::section);

    private final TreeSet<Changed> changed = new TreeSet<>(ORDER);
    private final Map<String, Long> upTo = new HashMap<>();

    private record Changed(String partnership, String table, long section) {}

    void cameTo(String partnership, long position) {
        upTo.merge(partnership, position, Math::max);
    }

    /** @param second what stands in the second column of the row that was added or removed */
    void row(Table table, String partnership, Object second) {
        changed.add(new Changed(partnership, table.name(), Section.of(second)));
    }

    void write(JdbcTemplate database) {
        if (changed.isEmpty()) return;
        database.update(
                NOTE,
                each("text", Changed::partnership),
                each("text", Changed::table),
                each("bigint", Changed::section),
                each("bigint", section -> upTo.get(section.partnership)));
    }

    private SqlArrayValue each(String type, Function<Changed, Object> value) {
        return new SqlArrayValue(
                type, new ArrayList<>(changed).stream().map(value).toArray());
    }
}
