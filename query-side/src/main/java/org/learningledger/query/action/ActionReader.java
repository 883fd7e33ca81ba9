package org.learningledger.query.action;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.learningledger.query.answer.Wording;
import org.learningledger.query.projection.SubjectFacts;
import org.learningledger.query.projection.Subjects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** Answers who does what by when in a partnership, and what came of it. */
@Component
public class ActionReader {

    /** The processing group that these answers wait for. */
    public static final String PROJECTION = "actions";

    /** What is kept of actions. */
    public static final Subjects KEPT = Actions.SUBJECTS;

    private final JdbcClient database;
    private final SubjectFacts facts;

    ActionReader(DataSource database, SubjectFacts facts) {
        this.database = JdbcClient.create(database);
        this.facts = facts;
    }

    /** In the order of their references. */
    public Listed<ActionLine> list(String partnership, ActionFilter filter, int page) {
        var actions = new Selection("read.action", partnership)
                .where("owner_agency = :agency", "agency", filter.agency())
                .where("plan = :plan", "plan", filter.plan())
                .where("state = :state", "state", filter.state())
                .where("awaited AND current_due_latest < :overdue", "overdue", filter.overdueOn())
                .where("owner_unknown = :unknown", "unknown", filter.ownerUnknown())
                .where("(extensions > 0) = :extended", "extended", filter.extended())
                .where(":recommendation = ANY (recommendations)", "recommendation", filter.recommendation())
                .where("plan_id = :inPlan", "inPlan", filter.inPlan())
                .where("open AND owner_agency = ANY (:gone)", "gone", texts(filter.leftBehindBy()))
                .holding(filter.text());
        if (filter.state() != null
                || filter.overdueOn() != null
                || filter.ownerUnknown() != null
                || filter.leftBehindBy() != null) actions.standing();
        return actions.page(database, "*", "sort_key NULLS LAST, subject", page, ActionReader::line);
    }

    public Optional<OneAction> one(String partnership, UUID id) {
        var about = facts.of(Actions.SUBJECTS, partnership, id);
        return about.isEmpty() ? Optional.empty() : Optional.of(ActionAnswer.of(id, about));
    }

    /** Open actions, for choosing among them; in the order of their references. */
    public List<Named> open(String partnership) {
        return named(new Selection("read.action", partnership).and("open"));
    }

    /**
     * Agreed actions that are in no plan, for choosing among them.
     *
     * @param owner code of the agency that they are chosen for; {@code null} for those of all
     */
    public List<Named> planless(String partnership, @Nullable String owner) {
        var onlyTakenAsDone = named(planless(partnership).and("taken_as_done AND owner_unknown")).stream()
                .filter(each -> one(partnership, each.id()).stream().anyMatch(OneAction::onlyStated))
                .toList();
        return named(planless(partnership).where("owner_agency = :owner", "owner", owner)).stream()
                .filter(each -> !onlyTakenAsDone.contains(each))
                .toList();
    }

    private static Selection planless(String partnership) {
        return new Selection("read.action", partnership)
                .and("plan_id IS NULL AND state IN ('AGREED', 'SAID_DONE', 'VERIFIED', 'OUTCOME_RECORDED')");
    }

    private List<Named> named(Selection actions) {
        return actions.all(
                database,
                "subject, reference, text",
                "sort_key NULLS LAST, subject",
                (row, number) -> new Named(
                        ThingKind.ACTION,
                        row.getObject("subject", UUID.class),
                        row.getString("reference"),
                        row.getString("text") == null ? null : Wording.brief(row.getString("text"))));
    }

    /** Codes of the agencies that own an action, for a filter. */
    public List<String> agencies(String partnership) {
        return database.sql("SELECT DISTINCT owner_agency FROM read.action"
                        + " WHERE partnership = ? AND owner_agency IS NOT NULL ORDER BY 1")
                .param(partnership)
                .query(String.class)
                .list();
    }

    /** How many actions have come how far; every state is named. */
    public Map<ActionState, Long> counts(String partnership) {
        var counts = new LinkedHashMap<ActionState, Long>();
        for (var state : ActionState.values()) counts.put(state, 0L);
        database.sql("SELECT state, count(*) AS actions FROM read.action WHERE partnership = ? GROUP BY state")
                .param(partnership)
                .query(row -> {
                    counts.put(ActionState.valueOf(row.getString("state")), row.getLong("actions"));
                });
        return counts;
    }

    private static ActionLine line(ResultSet row, int number) throws SQLException {
        return new ActionLine(
                row.getObject("subject", UUID.class),
                row.getString("reference"),
                row.getString("text"),
                ActionState.valueOf(row.getString("state")),
                plan(row.getString("plan")),
                row.getObject("plan_id", UUID.class),
                row.getString("owner_agency"),
                row.getString("owner_post"),
                row.getString("owner_words"),
                Columns.date(row, "first_due"),
                Columns.date(row, "current_due"),
                row.getInt("extensions"),
                row.getString("stated_status"),
                row.getBoolean("open"),
                row.getBoolean("reopened"),
                row.getBoolean("taken_as_done"),
                row.getBoolean("judged_by_own_agency"),
                row.getBoolean("owner_unknown"),
                Columns.uuids(row, "recommendations"));
    }

    private static @Nullable SqlArrayValue texts(@Nullable List<String> texts) {
        return texts == null ? null : new SqlArrayValue("text", texts.toArray());
    }

    private static @Nullable PlanKind plan(@Nullable String name) {
        return name == null ? null : PlanKind.valueOf(name);
    }
}
