package org.learningledger.query.source;

import static java.util.Comparator.comparing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.learningledger.events.ThingKind;
import org.learningledger.query.answer.Columns;
import org.learningledger.query.answer.Listed;
import org.learningledger.query.answer.Named;
import org.learningledger.query.answer.Selection;
import org.learningledger.query.projection.SubjectFacts;
import org.learningledger.query.projection.Subjects;
import org.learningledger.store.log.Fact;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers which reviews and audits a partnership has. */
@Component
public class SourceReader {

    /** The processing group that these answers wait for. */
    public static final String PROJECTION = "sources";

    /** What is kept of reviews and audits. */
    public static final Subjects KEPT = Sources.SUBJECTS;

    private final JdbcClient database;
    private final SubjectFacts facts;

    SourceReader(DataSource database, SubjectFacts facts) {
        this.database = JdbcClient.create(database);
        this.facts = facts;
    }

    /** Newest first; those without a date last. */
    public Listed<SourceLine> list(String partnership, SourceFilter filter, int page) {
        var year = filter.year();
        return new Selection("read.source", partnership)
                .where("sort = :sort", "sort", filter.sort())
                .where("kind = :kind", "kind", filter.kind())
                .where(
                        "(earliest IS NOT NULL OR latest IS NOT NULL)"
                                + " AND coalesce(earliest, '-infinity') < make_date(:year + 1, 1, 1)"
                                + " AND coalesce(latest, 'infinity') >= make_date(:year, 1, 1)",
                        "year",
                        year)
                .where("publication = :publication", "publication", filter.publication())
                .holding(filter.text())
                .page(
                        database,
                        "*",
                        "coalesce(latest, earliest) DESC NULLS LAST, sort_key, subject",
                        page,
                        SourceReader::line);
    }

    /** What is on the site on a day, past or present: published by then, its period not over, and not taken off. */
    public List<PublishedReview> published(String partnership, LocalDate day) {
        var ever = database.sql("SELECT * FROM read.source WHERE partnership = ? AND publication IS NOT NULL"
                        + " ORDER BY sort_key, subject")
                .param(partnership)
                .query(SourceReader::line)
                .list();
        var about = facts.of(
                Sources.SUBJECTS, partnership, ever.stream().map(SourceLine::id).toList());
        return ever.stream()
                .flatMap(line -> published(line, about.getOrDefault(line.id(), List.of()), day).stream())
                .toList();
    }

    private static Optional<PublishedReview> published(SourceLine line, List<Fact> about, LocalDate day) {
        return Proceedings.of(about).publications.stream()
                .filter(each -> OnSite.of(each, day) != OnSite.NO)
                .max(comparing(each -> OnSite.of(each, day)))
                .map(each ->
                        new PublishedReview(line, each, OnSite.atLeastUntil(each), OnSite.of(each, day) == OnSite.YES));
    }

    /** The facts about one source, for answers that follow from their dates. */
    public List<Fact> facts(String partnership, UUID id) {
        return facts.of(Sources.SUBJECTS, partnership, id);
    }

    /** A review, and the facts about it. */
    public record Recorded(Named named, List<Fact> facts) {}

    /** Every review about which somebody recorded an act and which was not withdrawn, in the order of their references. */
    public List<Recorded> recorded(String partnership) {
        var reviews = new Selection("read.source", partnership)
                .where("sort = :sort", "sort", SourceSort.REVIEW)
                .and("NOT stated_only OR publication IS NOT NULL")
                .standing()
                .all(
                        database,
                        "subject, reference, coalesce(pseudonym, title) AS title",
                        "sort_key, subject",
                        SourceReader::name);
        var about = facts.of(
                Sources.SUBJECTS, partnership, reviews.stream().map(Named::id).toList());
        return reviews.stream()
                .map(review -> new Recorded(review, about.getOrDefault(review.id(), List.of())))
                .toList();
    }

    /** The kinds that there are, for a filter. */
    public List<String> kinds(String partnership, SourceSort sort) {
        return database.sql("SELECT DISTINCT kind FROM read.source"
                        + " WHERE partnership = ? AND sort = ? AND kind IS NOT NULL ORDER BY kind")
                .params(partnership, sort.name())
                .query(String.class)
                .list();
    }

    public Optional<OneSource> one(String partnership, UUID id) {
        var about = facts.of(Sources.SUBJECTS, partnership, id);
        if (about.isEmpty()) return Optional.empty();
        var source = Sources.of(about);
        return Optional.of(new OneSource(
                source.line(id),
                source.review,
                source.audit,
                named(
                        "SELECT earlier.subject, earlier.reference, earlier.title FROM read.source later"
                                + " JOIN read.source earlier ON earlier.partnership = later.partnership"
                                + " AND earlier.subject = ANY (later.repeats)"
                                + " WHERE later.partnership = ? AND later.subject = ? ORDER BY earlier.sort_key, earlier.subject",
                        partnership,
                        id),
                named(
                        "SELECT subject, reference, title FROM read.source"
                                + " WHERE partnership = ? AND ? = ANY (repeats) ORDER BY sort_key, subject",
                        partnership,
                        id),
                named(
                        "SELECT subject, reference, coalesce(pseudonym, title) AS title FROM read.source"
                                + " WHERE partnership = ? AND ? = ANY (opened) ORDER BY sort_key, subject",
                        partnership,
                        id),
                List.copyOf(source.proceedings.notifications),
                List.copyOf(source.proceedings.decisions),
                List.copyOf(source.proceedings.publications),
                List.copyOf(source.proceedings.pausedClocks),
                source.scores,
                List.copyOf(source.details),
                List.copyOf(source.citations),
                source.version));
    }

    /** What sources are called, for pages that refer to them: all of a partnership, in the order of their references. */
    public List<Named> names(String partnership) {
        return database.sql("SELECT subject, reference, coalesce(pseudonym, title) AS title FROM read.source"
                        + " WHERE partnership = ? ORDER BY sort_key, subject")
                .param(partnership)
                .query(SourceReader::name)
                .list();
    }

    /** The same of one register only. */
    public List<Named> names(String partnership, SourceSort sort) {
        return database.sql("SELECT subject, reference, coalesce(pseudonym, title) AS title FROM read.source"
                        + " WHERE partnership = ? AND sort = ? ORDER BY sort_key, subject")
                .params(partnership, sort.name())
                .query(SourceReader::name)
                .list();
    }

    private List<Named> named(String sql, String partnership, UUID id) {
        return database.sql(sql)
                .params(partnership, id)
                .query(SourceReader::name)
                .list();
    }

    private static Named name(ResultSet row, int number) throws SQLException {
        return new Named(
                ThingKind.SOURCE,
                row.getObject("subject", UUID.class),
                row.getString("reference"),
                row.getString("title"));
    }

    private static SourceLine line(ResultSet row, int number) throws SQLException {
        var publication = row.getString("publication");
        return new SourceLine(
                row.getObject("subject", UUID.class),
                SourceSort.valueOf(row.getString("sort")),
                row.getString("reference"),
                row.getString("pseudonym"),
                row.getString("title"),
                row.getString("kind"),
                row.getString("area"),
                Columns.date(row),
                row.getString("date_kind"),
                row.getBoolean("stated_only"),
                row.getString("result"),
                publication == null ? null : PublicationState.valueOf(publication),
                Columns.date(row, "until"));
    }
}
