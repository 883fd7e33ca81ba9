package org.learningledger.query.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.ThingKind;
import org.learningledger.events.action.PlanKind;
import org.learningledger.query.answer.Columns;
import org.learningledger.query.answer.Listed;
import org.learningledger.query.answer.Named;
import org.learningledger.query.answer.Selection;
import org.learningledger.query.projection.SubjectFacts;
import org.learningledger.query.projection.Subjects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers which plans a partnership has, what is in them, and what stands between them and their sign-off. */
@Component
public class PlanReader {

    /** The processing group that these answers wait for. */
    public static final String PROJECTION = "plans";

    /** What is kept of plans. */
    public static final Subjects KEPT = Plans.SUBJECTS;

    private static final String ORDER = "sort_key NULLS LAST, subject";

    private final JdbcClient database;
    private final SubjectFacts facts;

    PlanReader(DataSource database, SubjectFacts facts) {
        this.database = JdbcClient.create(database);
        this.facts = facts;
    }

    /** In the order of their references. */
    public Listed<PlanLine> list(String partnership, PlanFilter filter, int page) {
        return new Selection("read.plan", partnership)
                .where("kind = :kind", "kind", filter.kind())
                .where("agency = :agency", "agency", filter.agency())
                .where("state = :state", "state", filter.state())
                .holding(filter.text())
                .page(database, "*", ORDER, page, PlanReader::line);
    }

    public Optional<OnePlan> one(String partnership, UUID id) {
        var about = facts.of(Plans.SUBJECTS, partnership, id);
        return about.isEmpty() ? Optional.empty() : Optional.ofNullable(Plans.answer(id, about));
    }

    /** What plans are called, for pages that refer to them or offer them. */
    public List<Named> names(String partnership, @Nullable PlanState state) {
        return new Selection("read.plan", partnership)
                .where("state = :state", "state", state)
                .all(
                        database,
                        "subject, reference, title",
                        ORDER,
                        (row, number) -> new Named(
                                ThingKind.PLAN,
                                row.getObject("subject", UUID.class),
                                row.getString("reference"),
                                row.getString("title")));
    }

    /** Codes of the agencies that have a plan of their own, for a filter. */
    public List<String> agencies(String partnership) {
        return database.sql(
                        "SELECT DISTINCT agency FROM read.plan WHERE partnership = ? AND agency IS NOT NULL ORDER BY 1")
                .param(partnership)
                .query(String.class)
                .list();
    }

    private static PlanLine line(ResultSet row, int number) throws SQLException {
        var kind = row.getString("kind");
        return new PlanLine(
                row.getObject("subject", UUID.class),
                row.getString("reference"),
                row.getString("title"),
                kind == null ? null : PlanKind.valueOf(kind),
                row.getString("agency"),
                Columns.uuids(row, "sources"),
                Columns.date(row),
                row.getInt("actions"),
                row.getInt("open_actions"),
                PlanState.valueOf(row.getString("state")),
                row.getBoolean("judged_by_own_agency"));
    }
}
