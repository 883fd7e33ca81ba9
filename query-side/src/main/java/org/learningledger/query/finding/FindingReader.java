package org.learningledger.query.finding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.ThingKind;
import org.learningledger.query.answer.Columns;
import org.learningledger.query.answer.Listed;
import org.learningledger.query.answer.Named;
import org.learningledger.query.answer.Selection;
import org.learningledger.query.answer.Wording;
import org.learningledger.query.projection.SubjectFacts;
import org.learningledger.query.projection.Subjects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers what reviews and audits of a partnership found. */
@Component
public class FindingReader {

    /** The processing group that these answers wait for. */
    public static final String PROJECTION = "findings";

    /** What is kept of findings. */
    public static final Subjects KEPT = Findings.SUBJECTS;

    private final JdbcClient database;
    private final SubjectFacts facts;

    FindingReader(DataSource database, SubjectFacts facts) {
        this.database = JdbcClient.create(database);
        this.facts = facts;
    }

    /** In the order of their references. */
    public Listed<FindingLine> list(String partnership, FindingFilter filter, int page) {
        var findings = new Selection("read.finding", partnership)
                .where(":theme = ANY (themes)", "theme", filter.theme())
                .where(":priority = ANY (priorities)", "priority", filter.priority())
                .where("area = :area", "area", filter.area())
                .where(":source = ANY (sources)", "source", filter.source())
                .where("kind = :kind", "kind", filter.kind())
                .holding(filter.text());
        if (filter.unanswered()) findings.and("recommendations = '{}'").standing();
        return findings.page(database, "*", "sort_key NULLS LAST, subject", page, FindingReader::line);
    }

    public Optional<OneFinding> one(String partnership, UUID id) {
        var about = facts.of(Findings.SUBJECTS, partnership, id);
        return about.isEmpty()
                ? Optional.empty()
                : Optional.of(Findings.of(about).answer(id));
    }

    /** All findings by their references and words, to choose from. */
    public List<Named> names(String partnership) {
        return database.sql(
                        "SELECT subject, reference, text FROM read.finding WHERE partnership = ? AND reference IS NOT"
                                + " NULL ORDER BY sort_key, subject")
                .param(partnership)
                .query((row, number) -> new Named(
                        ThingKind.FINDING,
                        row.getObject("subject", UUID.class),
                        row.getString("reference"),
                        Wording.brief(row.getString("text"))))
                .list();
    }

    /** The kinds that there are, for a filter. */
    public List<String> kinds(String partnership) {
        return distinct(partnership, "kind");
    }

    /** The areas that there are, for a filter. */
    public List<String> areas(String partnership) {
        return distinct(partnership, "area");
    }

    /** What findings are called, for choosing among them: those of a source, or all. */
    public List<Named> names(String partnership, @Nullable UUID source) {
        return new Selection("read.finding", partnership)
                .where(":source = ANY (sources)", "source", source)
                .and("reference IS NOT NULL")
                .all(
                        database,
                        "subject, reference, text",
                        "sort_key, subject",
                        (row, number) -> new Named(
                                ThingKind.FINDING,
                                row.getObject("subject", UUID.class),
                                row.getString("reference"),
                                Wording.brief(row.getString("text"))));
    }

    private List<String> distinct(String partnership, String column) {
        return database.sql("SELECT DISTINCT " + column + " FROM read.finding WHERE partnership = ? AND " + column
                        + " IS NOT NULL ORDER BY 1")
                .param(partnership)
                .query(String.class)
                .list();
    }

    private static FindingLine line(ResultSet row, int number) throws SQLException {
        return new FindingLine(
                row.getObject("subject", UUID.class),
                row.getString("reference"),
                row.getString("text"),
                row.getString("kind"),
                Columns.uuids(row, "sources"),
                Columns.texts(row, "themes"),
                Columns.texts(row, "priorities"),
                row.getString("area"),
                Columns.date(row),
                Columns.uuids(row, "recommendations"),
                row.getBoolean("stated_only"));
    }
}
