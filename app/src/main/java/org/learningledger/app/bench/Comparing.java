package org.learningledger.app.bench;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The first page of what changed in the register of recommendations between two moments. */
final class Comparing {

    private static final int PAGE = 25;

    private static final String REGISTER =
            "partnership = :partnership AND kind = 'RECOMMENDATION' AND so_until = 'infinity' AND planes & 1 <> 0";

    private static final String WAS = "known_from <= :first AND known_until > :first AND known_until <= :second";

    private static final String NOW = "known_from > :first AND known_from <= :second AND known_until > :second";

    /** Only what ends or begins in between is read: the rest is the same at both. */
    private static final String COUNT = """
            SELECT count(*)
              FROM (SELECT subject, mark FROM read.learning_known WHERE %1$s AND %2$s) was
              FULL JOIN (SELECT subject, mark FROM read.learning_known WHERE %1$s AND %3$s) now USING (subject)
             WHERE was.mark IS DISTINCT FROM now.mark""".formatted(REGISTER, WAS, NOW);

    /** In the order of the register, so that what comes after the page need not be found first. */
    private static final String FIRST_PAGE = """
            SELECT subject, max(step) FILTER (WHERE %2$s) AS step_was, max(step) FILTER (WHERE %3$s) AS step_now
              FROM read.learning_known WHERE %1$s AND ((%2$s) OR (%3$s))
             GROUP BY sort_key, subject
            HAVING max(mark) FILTER (WHERE %2$s) IS DISTINCT FROM max(mark) FILTER (WHERE %3$s)
             ORDER BY sort_key, subject LIMIT %4$d""".formatted(REGISTER, WAS, NOW, PAGE);

    private final JdbcClient database;

    record Change(
            UUID subject,
            @Nullable String stepWas,
            @Nullable String stepNow) {}

    /** @param differ how many entries are not the same at both moments */
    record FirstPage(long differ, List<Change> changes) {}

    Comparing(DataSource database) {
        this.database = JdbcClient.create(database);
    }

    FirstPage firstPage(Instant first, Instant second) {
        var differ = asked(COUNT, first, second).query(Long.class).single();
        return new FirstPage(
                differ,
                asked(FIRST_PAGE, first, second).query(Comparing::change).list());
    }

    private JdbcClient.StatementSpec asked(String sql, Instant first, Instant second) {
        return database.sql(sql)
                .param("partnership", Histories.PARTNERSHIP)
                .param("first", first.atOffset(ZoneOffset.UTC))
                .param("second", second.atOffset(ZoneOffset.UTC));
    }

    private static Change change(ResultSet row, int number) throws SQLException {
        return new Change(row.getObject("subject", UUID.class), row.getString("step_was"), row.getString("step_now"));
    }
}
