package org.learningledger.query.learning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.learningledger.query.learning.DatedStep.Since;
import org.learningledger.query.learning.StepsOverTime.Line;
import org.learningledger.query.learning.StepsOverTime.Span;
import org.learningledger.query.learning.StepsOverTime.State;
import org.learningledger.query.learning.StepsOverTime.Stretch;
import org.learningledger.query.projection.SubjectFacts;
import org.learningledger.store.log.Fact;
import org.learningledger.store.log.Plane;
import org.learningledger.store.time.Moment;
import org.learningledger.store.time.Moment.Certainty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/**
 * Answers where learning stood at many moments. {@code read.learning_known} keeps what was known over each stretch of
 * knowledge and of days, so one query answers for all of them and nothing is replayed.
 */
@Component
public class LearningOverTime {

    /** Later than whatever can be known or so: where no moment or day is asked about, everything counts. */
    private static final Instant ALWAYS_KNOWN = Instant.parse("9999-12-31T00:00:00Z");

    private static final LocalDate ALWAYS_SO = LocalDate.of(9999, 12, 31);

    private static final String STRETCHES = """
         FROM read.learning_known learning
        WHERE learning.partnership = :partnership AND learning.known_from <= read.asked_known()\
        """;

    private final JdbcClient database;
    private final SubjectFacts facts;

    LearningOverTime(DataSource database, SubjectFacts facts) {
        this.database = JdbcClient.create(database);
        this.facts = facts;
    }

    /** How much learning stood on each step at each of these moments: what would be counted if each was asked about. */
    public List<Stood> stood(String partnership, OverTimeFilter filter, List<Moment> moments) {
        var steps = moments.stream().map(moment -> none()).toList();
        var regressed = new long[moments.size()];
        database.sql("""
            SELECT moment.number, learning.step, learning.regressed, count(*) AS subjects
              FROM unnest(CAST(:known AS timestamptz[]), CAST(:so AS date[]), CAST(:planes AS integer[]))
                   WITH ORDINALITY AS moment (known, so, plane, number)
              JOIN read.learning_known learning
                ON learning.partnership = :partnership
               AND learning.known_from <= moment.known AND learning.known_until > moment.known
               AND learning.so_from <= moment.so AND learning.so_until > moment.so
               AND learning.planes & moment.plane <> 0
             WHERE NOT 'WITHDRAWN' = ANY (learning.flags)
               AND (CAST(:kind AS text) IS NULL OR learning.kind = :kind)
               AND (CAST(:theme AS text) IS NULL OR :theme = ANY (learning.themes))
               AND (CAST(:priority AS text) IS NULL OR :priority = ANY (learning.priorities))
               AND (CAST(:area AS text) IS NULL OR :area = ANY (learning.areas))
               AND (CAST(:addressee AS text) IS NULL
                    OR :addressee = ANY (learning.addressees) OR learning.addressee_words = :addressee)
               AND (CAST(:source AS uuid) IS NULL OR :source = ANY (learning.sources))
             GROUP BY moment.number, learning.step, learning.regressed\
            """)
                .param("known", texts(moments, moment -> Objects.requireNonNullElse(moment.knownAt(), ALWAYS_KNOWN)))
                .param("so", texts(moments, moment -> Objects.requireNonNullElse(moment.trueOn(), ALWAYS_SO)))
                .param("planes", texts(moments, Plane::of))
                .param("partnership", partnership)
                .param("kind", filter.kind() == null ? null : filter.kind().name())
                .param("theme", filter.theme())
                .param("priority", filter.priority())
                .param("area", filter.area())
                .param("addressee", filter.addressee())
                .param("source", filter.source())
                .query(row -> {
                    int moment = row.getInt("number") - 1;
                    long subjects = row.getLong("subjects");
                    if (row.getBoolean("regressed")) regressed[moment] += subjects;
                    else steps.get(moment).put(Step.valueOf(row.getString("step")), subjects);
                });
        var stood = new ArrayList<Stood>();
        for (int moment = 0; moment < regressed.length; moment++) {
            stood.add(new Stood(steps.get(moment), regressed[moment]));
        }
        return stood;
    }

    private static Map<Step, Long> none() {
        var none = new EnumMap<Step, Long>(Step.class);
        for (var step : Step.values()) none.put(step, 0L);
        return none;
    }

    private static SqlArrayValue texts(List<Moment> moments, Function<Moment, Object> text) {
        return new SqlArrayValue(
                "text", moments.stream().map(text).map(String::valueOf).toArray());
    }

    /** When anything was known first, of what is known at the moment that is asked about. */
    public Optional<Instant> firstKnown(String partnership) {
        return database.sql("SELECT min(learning.known_from) AS first" + STRETCHES
                        + " AND learning.planes & read.asked_plane() <> 0")
                .param("partnership", partnership)
                .query((row, number) -> Optional.ofNullable(row.getObject("first", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant))
                .single();
    }

    /** The first day on which anything is known to have been so; what was always so has none. */
    public Optional<LocalDate> firstSo(String partnership) {
        return database.sql("SELECT min(learning.so_from) FILTER (WHERE learning.so_from > '-infinity') AS first"
                        + STRETCHES
                        + " AND learning.known_until > read.asked_known() AND learning.planes &"
                        + " read.asked_plane() <> 0")
                .param("partnership", partnership)
                .query((row, number) -> Optional.ofNullable(row.getObject("first", LocalDate.class)))
                .single();
    }

    /** Every area that learning is about, for a filter. */
    public List<String> areas(String partnership) {
        return database.sql("SELECT DISTINCT one FROM read.learning, unnest(areas) one"
                        + " WHERE partnership = ? ORDER BY one")
                .param(partnership)
                .query(String.class)
                .list();
    }

    /** The steps of one piece of learning up to the moment that is asked about, with the facts that each rests on. */
    public List<DatedStep> steps(String partnership, UUID id) {
        var asked = Moment.asked();
        var lines = StepsOverTime.of(
                stretches(partnership, id, asked.clock()),
                Objects.requireNonNullElse(asked.knownAt(), ALWAYS_KNOWN),
                Objects.requireNonNullElse(asked.trueOn(), ALWAYS_SO));
        if (lines.isEmpty()) return List.of();
        var at = facts.atAnyMoment(Learning.SUBJECTS, partnership, id);
        var steps = new ArrayList<DatedStep>();
        for (var line : lines) {
            steps.add(new DatedStep(
                    steps.size() + 1,
                    line.state.step(),
                    line.state.regressed(),
                    line.state.withdrawn(),
                    line.reported,
                    since(line.perhaps),
                    since(line.surely),
                    restsOn(id, line, at.apply(moment(asked, line)))));
        }
        return steps;
    }

    private static @Nullable Since since(@Nullable LocalDate day) {
        return day == null ? null : new Since(day.equals(LocalDate.MIN) ? null : day);
    }

    /** When the line began. */
    private static Moment moment(Moment asked, Line line) {
        if (line.reported != null) return asked.withKnownAt(line.reported);
        var day = line.perhaps == null ? line.surely : line.perhaps;
        var certainty = line.perhaps == null ? Certainty.SURELY : Certainty.PERHAPS;
        return new Moment(asked.knownAt(), asked.clock(), day, certainty);
    }

    private static List<Standing.Basis> restsOn(UUID id, Line line, List<Fact> facts) {
        var step = line.state.step();
        if (step == null || facts.isEmpty()) return List.of();
        var chain = Chain.of(id, facts);
        var standing = Ladder.standing(chain);
        if (standing == null) return List.of();
        return line.state.regressed()
                ? new Holding(chain)
                        .against(standing.step()).stream()
                                .map(setback -> Claim.basis(setback.fact(), setback.sentence()))
                                .toList()
                : standing.rung(step).restsOn();
    }

    private List<Stretch> stretches(String partnership, UUID id, Moment.Clock clock) {
        int perhaps = Plane.of(Moment.NOW.by(clock));
        int surely = Plane.of(Moment.NOW.by(clock).surely());
        return database.sql("SELECT learning.planes, learning.known_from, learning.known_until, learning.so_from,"
                        + " learning.so_until, learning.step, learning.regressed, learning.flags"
                        + STRETCHES
                        + " AND learning.subject = :subject AND learning.planes & :planes <> 0")
                .param("partnership", partnership)
                .param("subject", id)
                .param("planes", perhaps | surely)
                .query((row, number) -> new Stretch(
                        (row.getInt("planes") & perhaps) != 0,
                        (row.getInt("planes") & surely) != 0,
                        new Span<>(instant(row, "known_from"), instant(row, "known_until")),
                        new Span<>(
                                row.getObject("so_from", LocalDate.class), row.getObject("so_until", LocalDate.class)),
                        state(row)))
                .list();
    }

    private static State state(ResultSet row) throws SQLException {
        return new State(
                Step.valueOf(row.getString("step")),
                row.getBoolean("regressed"),
                Stream.of((String[]) row.getArray("flags").getArray())
                        .anyMatch(Standing.FlagKind.WITHDRAWN.name()::equals));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var read = row.getObject(column, OffsetDateTime.class);
        return read.equals(OffsetDateTime.MAX) ? Instant.MAX : read.toInstant();
    }
}
