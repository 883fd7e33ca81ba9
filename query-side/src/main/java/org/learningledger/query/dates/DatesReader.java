package org.learningledger.query.dates;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.learningledger.query.action.ActionReader;
import org.learningledger.query.action.Moved;
import org.learningledger.query.answer.Columns;
import org.learningledger.query.answer.Listed;
import org.learningledger.query.answer.Selection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers how the due dates of actions moved. Actions that should not have been recorded count for nothing here. */
@Component
public class DatesReader {

    /** The processing group that these answers wait for. */
    public static final String PROJECTION = ActionReader.PROJECTION;

    private static final String LATE = "extended_after + extended_undated > 0";

    /** The same test of "overdue" as in the list of actions, by the first due date and by the current one. */
    private static final String NEVER_OVERDUE = "extensions > 0 AND awaited AND first_due_latest < :day"
            + " AND (current_due_latest IS NULL OR current_due_latest >= :day)";

    private final JdbcClient database;

    DatesReader(DataSource database) {
        this.database = JdbcClient.create(database);
    }

    /** Actions that were extended, in the order of their references. */
    public Listed<Extended> list(String partnership, ExtensionFilter filter, int page) {
        return new Selection("read.action", partnership)
                .and("extensions > 0")
                .standing()
                .where("owner_agency = :agency", "agency", filter.agency())
                .where("(extensions > 1) = :again", "again", filter.again())
                .where("open = :open", "open", filter.open())
                .where("(" + LATE + ") = :afterDue", "afterDue", filter.afterDue())
                .where(NEVER_OVERDUE, "day", filter.neverOverdueOn())
                .holding(filter.text())
                .page(database, "*", "sort_key NULLS LAST, subject", page, DatesReader::extended);
    }

    /** Each agency that owns an action with a due date, in the order of their codes; what nobody is known to own last. */
    public List<AgencyDates> agencies(String partnership, LocalDate day) {
        return database.sql("""
                        SELECT owner_agency, count(*) AS dated, count(*) FILTER (WHERE extensions > 0) AS extended,
                               sum(extensions) AS extensions, count(*) FILTER (WHERE %s) AS after_due,
                               count(*) FILTER (WHERE %s) AS never_overdue
                          FROM read.action
                         WHERE partnership = :partnership AND state NOT IN ('NAMED_ONLY', 'STATED_ONLY')
                           AND (first_due_edtf IS NOT NULL OR first_due_printed IS NOT NULL OR extensions > 0)
                           AND subject NOT IN (SELECT thing FROM read.history_withdrawn
                                                WHERE partnership = :partnership)
                         GROUP BY owner_agency
                         ORDER BY owner_agency NULLS LAST""".formatted(LATE, NEVER_OVERDUE))
                .param("partnership", partnership)
                .param("day", day)
                .query((row, number) -> new AgencyDates(
                        row.getString("owner_agency"),
                        row.getLong("dated"),
                        row.getLong("extended"),
                        row.getLong("extensions"),
                        row.getLong("after_due"),
                        row.getLong("never_overdue")))
                .list();
    }

    private static Extended extended(ResultSet row, int number) throws SQLException {
        var action = ActionReader.line(row, number);
        return new Extended(
                action.id(),
                action,
                Columns.texts(row, "approved_by"),
                Moved.between(action.firstDue(), action.currentDue()),
                row.getInt("extended_after"),
                row.getInt("extended_undated"));
    }
}
