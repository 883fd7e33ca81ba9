package org.learningledger.query.discrepancy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.learningledger.query.answer.Columns;
import org.learningledger.query.answer.Listed;
import org.learningledger.query.answer.Selection;
import org.learningledger.query.projection.SubjectFacts;
import org.learningledger.query.projection.Subjects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers which statements do not agree, and what came of it. */
@Component
public class DiscrepancyReader {

    /** The processing group that these answers wait for. */
    public static final String PROJECTION = "discrepancies";

    /** What is kept of discrepancies. */
    public static final Subjects KEPT = Discrepancies.SUBJECTS;

    private final JdbcClient database;
    private final SubjectFacts facts;

    DiscrepancyReader(DataSource database, SubjectFacts facts) {
        this.database = JdbcClient.create(database);
        this.facts = facts;
    }

    /** In the order of their references. */
    public Listed<DiscrepancyLine> list(String partnership, DiscrepancyFilter filter, int page) {
        var discrepancies = new Selection("read.discrepancy", partnership)
                .where("state = :state", "state", filter.state())
                .holding(filter.text());
        if (filter.state() != null) discrepancies.standing();
        return discrepancies.page(database, "*", "sort_key NULLS LAST, subject", page, DiscrepancyReader::line);
    }

    public Optional<OneDiscrepancy> one(String partnership, UUID id) {
        var about = facts.of(Discrepancies.SUBJECTS, partnership, id);
        return about.isEmpty()
                ? Optional.empty()
                : Optional.of(Discrepancies.of(about).answer(id));
    }

    /** Those that are about a thing, but not the suggestions that were dismissed. */
    public List<DiscrepancyLine> about(String partnership, UUID thing) {
        return database.sql("SELECT * FROM read.discrepancy WHERE partnership = ? AND ? = ANY (about)"
                        + " AND state <> 'DISMISSED' ORDER BY sort_key NULLS LAST, subject")
                .params(partnership, thing)
                .query(DiscrepancyReader::line)
                .list();
    }

    /** How many there are in each state, but withdrawn ones; states without any are left out. */
    public Map<DiscrepancyState, Long> counts(String partnership) {
        var counts = new LinkedHashMap<DiscrepancyState, Long>();
        database.sql("SELECT state, count(*) AS discrepancies FROM read.discrepancy"
                        + " WHERE partnership = :partnership AND subject NOT IN"
                        + " (SELECT thing FROM read.history_withdrawn WHERE partnership = :partnership)"
                        + " GROUP BY state ORDER BY state")
                .param("partnership", partnership)
                .query(row -> {
                    counts.put(DiscrepancyState.valueOf(row.getString("state")), row.getLong("discrepancies"));
                });
        return counts;
    }

    private static DiscrepancyLine line(ResultSet row, int number) throws SQLException {
        return new DiscrepancyLine(
                row.getObject("subject", UUID.class),
                DiscrepancyState.valueOf(row.getString("state")),
                row.getString("reference"),
                row.getString("first_says"),
                row.getString("second_says"),
                row.getString("found_by"),
                Columns.date(row));
    }
}
