package org.learningledger.query.retest;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import javax.sql.DataSource;
import org.learningledger.query.answer.Columns;
import org.learningledger.query.answer.Listed;
import org.learningledger.query.answer.Selection;
import org.learningledger.query.learning.LearningKind;
import org.learningledger.query.learning.LearningReader;
import org.learningledger.query.learning.Standing.Tested;
import org.learningledger.query.learning.Step;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Answers what is due to be tested again on a day, and what was never tested.
 *
 * <p>On the clock stand embedded and sustained learning that holds, and verified learning that was never tested. What was
 * withdrawn stands on it no more, and what has regressed only where it was never tested: it has to be put right first.
 */
@Component
public class RetestReader {

    /** The processing group that these answers wait for: the re-test clock is folded with the ladder. */
    public static final String PROJECTION = LearningReader.PROJECTION;

    private static final String CLOCK = """
            (SELECT learning.*,
                    CASE WHEN tested <> 'REPEATED' THEN 'NEVER_TESTED'
                         WHEN retest_by < :day THEN 'OVERDUE'
                         WHEN retest_from IS NULL OR retest_from <= :day THEN 'DUE'
                         ELSE 'LATER' END AS state
               FROM read.learning learning
              WHERE NOT 'WITHDRAWN' = ANY (flags)
                AND (step IN ('VERIFIED', 'PRACTICE_CHANGED', 'EMBEDDED', 'SUSTAINED') AND tested <> 'REPEATED'
                     OR step IN ('EMBEDDED', 'SUSTAINED') AND NOT regressed)) clock""";

    private final JdbcClient database;

    RetestReader(DataSource database) {
        this.database = JdbcClient.create(database);
    }

    /** How many tests are overdue, and how many are due or perhaps overdue. */
    public record Due(long overdue, long due) {}

    /** What is overdue first, each by the day by which it is due; what was never tested last. */
    public Listed<RetestLine> list(String partnership, RetestFilter filter, LocalDate day, int page) {
        return new Selection(CLOCK, partnership)
                .where("CAST(:day AS date) IS NOT NULL", "day", day)
                .where("state = :state", "state", filter.state())
                .where("state <> :later", "later", filter.waiting() ? RetestState.LATER : null)
                .where(":theme = ANY (themes)", "theme", filter.theme())
                .holding(filter.text())
                .page(
                        database,
                        "*",
                        "array_position(ARRAY['OVERDUE', 'DUE', 'LATER', 'NEVER_TESTED'], state),"
                                + " retest_by NULLS LAST, kind DESC, sort_key NULLS LAST, subject",
                        page,
                        RetestReader::line);
    }

    /** How much waits for a test on a day: what is overdue, due or perhaps due, and what was never tested. */
    public long waiting(String partnership, LocalDate day) {
        var due = retestsDue(partnership, day);
        return due.overdue() + due.due() + neverTested(partnership);
    }

    /** What is due to be tested again on a day. */
    public Due retestsDue(String partnership, LocalDate day) {
        return new Due(count(partnership, RetestState.OVERDUE, day), count(partnership, RetestState.DUE, day));
    }

    /** How much learning is verified, or further, and was never tested: measured a second time. */
    public long neverTested(String partnership) {
        return count(partnership, RetestState.NEVER_TESTED, LocalDate.EPOCH); // it stands on no day
    }

    private long count(String partnership, RetestState state, LocalDate day) {
        return database.sql("SELECT count(*) FROM " + CLOCK + " WHERE partnership = :partnership AND state = :state")
                .param("partnership", partnership)
                .param("state", state.name())
                .param("day", day)
                .query(Long.class)
                .single();
    }

    private static RetestLine line(ResultSet row, int number) throws SQLException {
        return new RetestLine(
                row.getObject("subject", UUID.class),
                LearningKind.valueOf(row.getString("kind")),
                row.getString("reference"),
                row.getString("text"),
                Step.valueOf(row.getString("step")),
                row.getBoolean("regressed"),
                Columns.texts(row, "themes"),
                RetestState.valueOf(row.getString("state")),
                Tested.valueOf(row.getString("tested")),
                row.getObject("retest_from", LocalDate.class),
                row.getObject("retest_by", LocalDate.class));
    }
}
