package org.learningledger.query.learning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
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
import org.learningledger.query.recurrence.RecurrenceReader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** Answers where the learning of a partnership stands, why, and what is missing. */
@Component
public class LearningReader {

    /** The processing group that these answers wait for. */
    public static final String PROJECTION = "learning";

    /** What is kept of recommendations, and of findings without one. */
    public static final Subjects KEPT = Learning.SUBJECTS;

    private static final String OF_KIND =
            "partnership = :partnership AND (CAST(:kind AS text) IS NULL OR kind = :kind)";

    /** What should not have been recorded is counted nowhere. */
    private static final String COUNTS = "NOT 'WITHDRAWN' = ANY (flags)";

    /** What has regressed stands on no step any more. */
    private static final String STANDS = "NOT regressed AND " + COUNTS;

    private static final String MEASURES = """
            (SELECT link.partnership, link.part AS measure, min(link.position) AS position,
                    array_agg(link.whole) AS recommendations
               FROM read.learning_link link
               JOIN read.history entry ON entry.partnership = link.partnership AND entry.position = link.position
              WHERE link.via = 'measure' GROUP BY link.partnership, link.part) measures""";

    private final JdbcClient database;
    private final SubjectFacts facts;
    private final RecurrenceReader recurrences;

    LearningReader(DataSource database, SubjectFacts facts, RecurrenceReader recurrences) {
        this.database = JdbcClient.create(database);
        this.facts = facts;
        this.recurrences = recurrences;
    }

    /** In the order of their references, recommendations before findings. */
    public Listed<LearningLine> list(String partnership, LearningFilter filter, int page) {
        var listed = new Selection("read.learning", partnership)
                .where("kind = :kind", "kind", filter.kind())
                .where(standsOn(filter), "step", filter.step())
                .where("regressed = :regressed AND " + COUNTS, "regressed", filter.regressed())
                .where(":source = ANY (sources)", "source", filter.source())
                .where(":theme = ANY (themes)", "theme", filter.theme())
                .where(":addressee = ANY (addressees) OR addressee_words = :addressee", "addressee", filter.addressee())
                .where(
                        "(subject IN (" + RecurrenceReader.FOUND_AGAIN + ")) = :recurring",
                        "recurring",
                        filter.recurring())
                .holding(filter.text())
                .page(database, "*", "kind DESC, sort_key NULLS LAST, subject", page, LearningReader::line);
        var again = recurrences.counts(
                partnership, listed.entries().stream().map(LearningLine::id).toList());
        return listed.of(listed.entries().stream()
                .map(line -> line.foundAgain(again.getOrDefault(line.id(), 0)))
                .toList());
    }

    /** Where regressed learning is what is asked for, the step that it had reached. */
    private static String standsOn(LearningFilter filter) {
        return Boolean.TRUE.equals(filter.regressed()) ? "step = :step" : "step = :step AND " + STANDS;
    }

    /** A recommendation, or a finding that no recommendation names. */
    public Optional<OneLearning> one(String partnership, UUID id) {
        return Optional.ofNullable(learning(partnership, id))
                .map(found -> found.answer(recurrences.of(partnership, id)));
    }

    /** A measure by itself, with the verdict on each of its measurements. */
    public Optional<OneLearning.MeasureInUse> measure(String partnership, UUID id) {
        var about = facts.of(Learning.SUBJECTS, partnership, id);
        var gauge = Chain.measure(id, about);
        return gauge == null ? Optional.empty() : Optional.of(Telling.measure(Chain.of(id, about), gauge));
    }

    /**
     * Measures with the verdict on each of their measurements, in the order in which they were defined.
     *
     * @param recommendation that they belong to; {@code null} for every one
     */
    public Listed<OneLearning.MeasureInUse> measures(String partnership, @Nullable UUID recommendation, int page) {
        var ids = new Selection(MEASURES, "measure", partnership)
                .where(":recommendation = ANY (recommendations)", "recommendation", recommendation)
                .page(
                        database,
                        "measure",
                        "position, measure",
                        page,
                        (row, number) -> row.getObject("measure", UUID.class));
        return ids.of(ids.entries().stream()
                .map(id -> measure(partnership, id).orElseThrow())
                .toList());
    }

    /** How much learning of every kind stands on each step; every step is named. */
    public Map<Step, Long> counts(String partnership) {
        return counts(partnership, null);
    }

    /**
     * How much learning stands on each step; every step is named.
     *
     * @param kind {@code null} for every kind
     */
    public Map<Step, Long> counts(String partnership, @Nullable LearningKind kind) {
        var counts = new EnumMap<Step, Long>(Step.class);
        for (var step : Step.values()) counts.put(step, 0L);
        database.sql("SELECT step, count(*) AS subjects FROM read.learning WHERE " + OF_KIND + " AND " + STANDS
                        + " GROUP BY step")
                .param("partnership", partnership)
                .param("kind", name(kind))
                .query(row -> {
                    counts.put(Step.valueOf(row.getString("step")), row.getLong("subjects"));
                });
        return counts;
    }

    /** How much learning of every kind has regressed: it is counted here and on no step. */
    public long regressed(String partnership) {
        return regressed(partnership, null);
    }

    /**
     * How much learning has regressed: it is counted here and on no step.
     *
     * @param kind {@code null} for every kind
     */
    public long regressed(String partnership, @Nullable LearningKind kind) {
        return database.sql("SELECT count(*) FROM read.learning WHERE " + OF_KIND + " AND regressed AND " + COUNTS)
                .param("partnership", partnership)
                .param("kind", name(kind))
                .query(Long.class)
                .single();
    }

    private static @Nullable String name(@Nullable LearningKind kind) {
        return kind == null ? null : kind.name();
    }

    /** Whether one of these recommendations is addressed to an agency. What a paper prints is addressed to no agency. */
    public boolean addressed(String partnership, Collection<UUID> recommendations, String agency) {
        return database.sql("""
                        SELECT EXISTS (SELECT 1 FROM read.learning
                                        WHERE partnership = :partnership AND subject = ANY (:recommendations)
                                          AND kind = 'RECOMMENDATION' AND :agency = ANY (addressees))""")
                .param("partnership", partnership)
                .param("recommendations", new SqlArrayValue("uuid", recommendations.toArray()))
                .param("agency", agency)
                .query(Boolean.class)
                .single();
    }

    /** Codes of agencies and printed words that recommendations are addressed to, for a filter. */
    public List<String> addressees(String partnership) {
        return database.sql("""
                        SELECT DISTINCT addressee FROM read.learning,
                               unnest(addressees || coalesce(addressee_words, '')) addressee
                         WHERE partnership = ? AND addressee <> '' ORDER BY addressee""").param(partnership).query(String.class).list();
    }

    /** What recommendations are called, for choosing among them: those of a source, or all. */
    public List<Named> names(String partnership, @Nullable UUID source) {
        return new Selection("read.learning", partnership)
                .where(":source = ANY (sources)", "source", source)
                .and("kind = 'RECOMMENDATION' AND reference IS NOT NULL")
                .all(
                        database,
                        "subject, reference, text",
                        "sort_key, subject",
                        (row, number) -> new Named(
                                ThingKind.RECOMMENDATION,
                                row.getObject("subject", UUID.class),
                                row.getString("reference"),
                                Wording.brief(row.getString("text"))));
    }

    private @Nullable Learning learning(String partnership, UUID id) {
        var about = facts.of(Learning.SUBJECTS, partnership, id);
        return about.isEmpty() ? null : Learning.of(id, about);
    }

    private static LearningLine line(ResultSet row, int number) throws SQLException {
        return new LearningLine(
                row.getObject("subject", UUID.class),
                LearningKind.valueOf(row.getString("kind")),
                row.getString("reference"),
                row.getString("text"),
                Step.valueOf(row.getString("step")),
                row.getBoolean("regressed"),
                Columns.uuids(row, "sources"),
                Columns.texts(row, "themes"),
                row.getString("area"),
                Columns.texts(row, "addressees"),
                row.getString("addressee_words"),
                Columns.date(row),
                row.getBoolean("stated_only"),
                row.getInt("actions"),
                row.getInt("actions_said_done"),
                row.getInt("actions_verified"),
                row.getInt("actions_withdrawn"),
                row.getInt("stated_actions"),
                row.getInt("measures"),
                0,
                Columns.texts(row, "flags").stream()
                        .map(Standing.FlagKind::valueOf)
                        .collect(Collectors.toUnmodifiableSet()));
    }
}
