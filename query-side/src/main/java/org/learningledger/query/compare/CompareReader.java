package org.learningledger.query.compare;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.Thing;
import org.learningledger.events.ThingKind;
import org.learningledger.query.answer.Listed;
import org.learningledger.query.answer.Named;
import org.learningledger.query.history.HistoryEntry;
import org.learningledger.query.history.HistoryReader;
import org.learningledger.query.projection.SubjectFacts;
import org.learningledger.store.time.Moment;
import org.learningledger.store.time.Moment.Clock;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/**
 * Answers what changed between two moments of knowledge: in a whole register, and about one record.
 *
 * <p>Only stretches of knowledge that end or begin in between are read, however long the register is; what stood there
 * all the time is counted and no more.
 */
@Component
public class CompareReader {

    /**
     * How many entries stand there at each moment and how many differ, with some of those that do: one statement, so that
     * all of it belongs together. {@code marked} are things that were withdrawn in between, or no longer are: a
     * withdrawn entry stays in its register, and its own row need not tell of it.
     */
    private static final String DIFFERING = """
            WITH marked AS MATERIALIZED (
                SELECT subject, bool_or(known_from <= :to AND known_until > :to) AS withdrawn
                  FROM read.name_known
                 WHERE partnership = :partnership AND withdrawn AND %9$s AND planes & :plane <> 0
                 GROUP BY subject
                HAVING bool_or(known_from <= :from AND known_until > :from)
                    <> bool_or(known_from <= :to AND known_until > :to)
            ), was AS (
                SELECT * FROM %1$s
                 WHERE partnership = :partnership AND %9$s AND planes & :plane <> 0%2$s
                   AND known_from <= :from AND known_until > :from
                   AND (known_until <= :to OR subject IN (SELECT subject FROM marked))
            ), now AS (
                SELECT * FROM %1$s
                 WHERE partnership = :partnership AND %9$s AND planes & :plane <> 0%2$s
                   AND known_from <= :to AND known_until > :to
                   AND (known_from > :from OR subject IN (SELECT subject FROM marked))
            ), differing AS MATERIALIZED (
                SELECT coalesce(now.subject, was.subject) AS subject,
                       coalesce(now.%3$s, was.%3$s) AS place,
                       CASE WHEN was.subject IS NULL THEN 'ADDED' WHEN now.subject IS NULL THEN 'GONE'
                            ELSE 'CHANGED' END AS what%4$s
                  FROM was FULL JOIN now ON now.subject = was.subject
                 WHERE was.subject IS NULL OR now.subject IS NULL
                    OR (was.mark <> now.mark AND ROW(%5$s) IS DISTINCT FROM ROW(%6$s))
                    OR now.subject IN (SELECT subject FROM marked)
            ), standing AS (
                SELECT count(*) FILTER (WHERE known_from <= :from AND known_until > :from) AS earlier,
                       count(*) FILTER (WHERE known_from <= :to AND known_until > :to) AS later
                  FROM %1$s
                 WHERE partnership = :partnership AND %9$s AND planes & :plane <> 0%2$s
                   AND known_from <= :to AND known_until > :from
            ), counted AS (
                SELECT count(*) FILTER (WHERE what = 'ADDED') AS added, count(*) FILTER (WHERE what = 'GONE') AS gone,
                       count(*) FILTER (WHERE what = 'CHANGED') AS changed%7$s
                  FROM differing
            ), listed AS (
                SELECT * FROM differing%8$s ORDER BY place NULLS LAST, subject LIMIT :most OFFSET :before
            )
            SELECT * FROM standing CROSS JOIN counted LEFT JOIN listed ON true
             ORDER BY listed.place NULLS LAST, listed.subject""";

    /** The last of a row's days, where no day is asked about: said so that an index finds it with what else is asked. */
    private static final String WHENEVER = "so_until = 'infinity'";

    private static final String BY_THEN = "so_from <= :day AND so_until > :day";

    /** As {@code read.asked_known()} has it where nothing is asked. */
    private static final Instant FOR_EVER = Instant.parse("9999-12-31T00:00:00Z");

    private final JdbcClient database;
    private final SubjectFacts facts;
    private final HistoryReader history;

    CompareReader(DataSource database, SubjectFacts facts, HistoryReader history) {
        this.database = JdbcClient.create(database);
        this.facts = facts;
        this.history = history;
    }

    /**
     * What differs in a register: one page of it, in the order of its references, and all counts. No more than the page
     * is held in memory.
     *
     * @param path of the register after {@code /compare/}, such as {@code actions} or {@code registers/themes}
     * @param only the name of a {@link What} or of a turn; {@code null} for everything that differs
     * @param page from 1; the last one where there are not so many
     * @throws IllegalArgumentException where there is no such register, or no such turn in it
     */
    public Compared compared(String partnership, String path, Between between, @Nullable String only, int page) {
        var register = register(path);
        var read = read(partnership, register, between, only, page, Listed.SIZE);
        long total = total(read.counts, only);
        int last = (int) ((total + Listed.SIZE - 1) / Listed.SIZE);
        if (page > last && last > 0) return compared(partnership, path, between, only, last);
        var changes = changes(partnership, register, between, read.places);
        return new Compared(read.counts, new Listed<>(changes, Math.max(1, page), total));
    }

    /** The page by itself. */
    public Listed<Change> page(String partnership, String path, Between between, @Nullable String only, int page) {
        return compared(partnership, path, between, only, page).changes();
    }

    /** How many entries of each register differ. */
    public List<RegisterComparison> registers(String partnership, Between between) {
        return ComparedRegisters.all()
                .map(register ->
                        new RegisterComparison(register.path, register.title, counts(partnership, register, between)))
                .toList();
    }

    /** How many entries of a register differ. */
    public Counts counts(String partnership, String path, Between between) {
        return counts(partnership, register(path), between);
    }

    Counts counts(String partnership, ComparedRegister register, Between between) {
        return read(partnership, register, between, null, 1, 0).counts;
    }

    private static ComparedRegister register(String path) {
        return ComparedRegisters.at(path).orElseThrow(() -> new IllegalArgumentException(path));
    }

    /** How many of the entries that differ are let through. */
    private static long total(Counts counts, @Nullable String only) {
        if (only == null) return counts.differing();
        return switch (only) {
            case "added" -> counts.added();
            case "gone" -> counts.gone();
            case "changed" -> counts.changed();
            default -> Objects.requireNonNull(counts.turns().get(only));
        };
    }

    private record Place(UUID subject, What what, List<String> turns) {}

    private record Read(Counts counts, List<Place> places) {}

    private Read read(
            String partnership, ComparedRegister register, Between between, @Nullable String only, int page, int most) {
        return asked(differing(register, between, through(register, only)), partnership, between)
                .param("most", most)
                .param("before", Listed.before(page))
                .query((ResultSetExtractor<Read>) rows -> {
                    rows.next();
                    var counts = counts(register, rows);
                    var places = new ArrayList<Place>();
                    do {
                        if (rows.getObject("subject") != null) places.add(place(register, rows));
                    } while (rows.next());
                    return new Read(counts, places);
                });
    }

    private static Counts counts(ComparedRegister register, ResultSet row) throws SQLException {
        var turns = register.turns();
        var turned = new LinkedHashMap<String, Long>();
        for (int i = 0; i < turns.size(); i++) turned.put(turns.get(i).name(), row.getLong("turned_" + i));
        return new Counts(
                row.getLong("earlier"),
                row.getLong("added"),
                row.getLong("gone"),
                row.getLong("changed"),
                row.getLong("later"),
                turned);
    }

    private List<Change> changes(String partnership, ComparedRegister register, Between between, List<Place> places) {
        var ids = places.stream().map(Place::subject).toList();
        if (ids.isEmpty()) return List.of();
        var was = rows(partnership, register, between.earlier(), ids);
        var now = rows(partnership, register, between.later(), ids);
        var known = known(partnership, register, between, ids);
        var told = told(partnership, between, known.values().stream().flatMap(each -> each.stream()
                .limit(Change.FACTS)));
        return places.stream()
                .flatMap(place -> {
                    var before = was.get(place.subject);
                    var after = now.get(place.subject);
                    var shown = after == null ? before : after;
                    // What is all that is known may have gone on since the places were read.
                    if (shown == null) return Stream.empty();
                    var about = known.getOrDefault(place.subject, List.of());
                    return Stream.of(new Change(
                            place.subject,
                            shown.thing,
                            shown.reference,
                            shown.title,
                            place.what,
                            place.turns,
                            fields(register, before, after),
                            about.stream().limit(Change.FACTS).map(told::get).toList(),
                            about.size()));
                })
                .toList();
    }

    private static String through(ComparedRegister register, @Nullable String only) {
        if (only == null) return "";
        if (Stream.of(What.values()).anyMatch(what -> what.name().equalsIgnoreCase(only)))
            return " WHERE what = '" + only.toUpperCase(Locale.ROOT) + "'";
        var turns = register.turns().stream().map(Turn::name).toList();
        if (!turns.contains(only)) throw new IllegalArgumentException(only);
        return " WHERE turn_" + turns.indexOf(only);
    }

    private static Place place(ComparedRegister register, ResultSet row) throws SQLException {
        var turns = register.turns();
        var taken = new ArrayList<String>();
        for (int i = 0; i < turns.size(); i++) {
            if (row.getBoolean("turn_" + i)) taken.add(turns.get(i).name());
        }
        return new Place(row.getObject("subject", UUID.class), What.valueOf(row.getString("what")), taken);
    }

    private static String differing(ComparedRegister register, Between between, String through) {
        var turns = register.turns();
        var taken = new StringBuilder();
        var counted = new StringBuilder();
        for (int i = 0; i < turns.size(); i++) {
            taken.append(", was.subject IS NOT NULL AND now.subject IS NOT NULL AND coalesce(")
                    .append(turns.get(i).condition())
                    .append(", false) AS turn_")
                    .append(i);
            counted.append(", count(*) FILTER (WHERE turn_")
                    .append(i)
                    .append(") AS turned_")
                    .append(i);
        }
        return DIFFERING.formatted(
                table(register),
                register.narrowed(),
                register.order,
                taken,
                columns("was.", register),
                columns("now.", register),
                counted,
                through,
                between.trueOn() == null ? WHENEVER : BY_THEN);
    }

    private static String columns(String row, ComparedRegister register) {
        return register.compared().stream().map(column -> row + column).collect(Collectors.joining(", "));
    }

    private static String table(ComparedRegister register) {
        return register.kept.knowledge() + "_known";
    }

    private JdbcClient.StatementSpec asked(String sql, String partnership, Between between) {
        return database.sql(sql)
                .param("partnership", partnership)
                .param("plane", between.clock() == Clock.DECLARED ? DECLARED : RECORDED)
                .param("from", at(between.earlier()))
                .param("to", at(between.later()))
                .param("day", between.trueOn());
    }

    private static final int DECLARED = 1;
    private static final int RECORDED = 4;

    private static OffsetDateTime at(Moment moment) {
        return (moment.knownAt() == null ? FOR_EVER : moment.knownAt()).atOffset(ZoneOffset.UTC);
    }

    // One record

    /**
     * One record at both moments, with everything that became known about it in between; empty where this partnership's
     * ledger does not know it at the moment that is asked about.
     */
    public Optional<OneComparison> one(String partnership, ThingKind kind, UUID id, Between between) {
        var called = history.names(partnership, List.of(id)).get(id);
        if (called == null || called.kind() != kind) return Optional.empty();
        var before = known(partnership, id, between.earlier());
        var after = known(partnership, id, between.later());
        var register = ComparedRegisters.of(kind).orElse(null);
        var shown = after ? between.later() : between.earlier();
        var name = shown.answer(() -> history.names(partnership, List.of(id))).get(id);
        var was = register == null
                ? null
                : rows(partnership, register, between.earlier(), List.of(id)).get(id);
        var now = register == null
                ? null
                : rows(partnership, register, between.later(), List.of(id)).get(id);
        var positions = new HashSet<>(history.positions(partnership, id));
        if (register != null) {
            facts.positions(register.kept, partnership, List.of(id)).values().forEach(positions::addAll);
        }
        var known = history.knownBetween(partnership, positions, between.earlier(), between.later());
        var told = told(partnership, between, known.stream());
        return Optional.of(new OneComparison(
                new Thing(kind, id),
                name == null ? null : name.reference(),
                title(now != null ? now : was, name),
                before,
                after,
                after ? firstKnown(partnership, id, between) : null,
                register == null || was == null || now == null ? List.of() : turns(partnership, register, id, between),
                register == null ? List.of() : fields(register, was, now),
                known.stream().map(told::get).toList()));
    }

    /** What its register says of it; where none shows it, what its first fact called it. */
    private static @Nullable String title(@Nullable Row row, @Nullable Named name) {
        if (row != null && row.title != null) return row.title;
        return name == null ? null : name.title();
    }

    /** A thing is known from the first fact about it, be it one of its own or of another that names it. */
    private boolean known(String partnership, UUID id, Moment at) {
        return at.answer(() -> database.sql(
                        "SELECT EXISTS (SELECT 1 FROM read.history_about" + " WHERE partnership = ? AND thing = ?)")
                .params(partnership, id)
                .query(Boolean.class)
                .single());
    }

    private @Nullable Instant firstKnown(String partnership, UUID id, Between between) {
        var clock = between.clock() == Clock.DECLARED ? "known_at" : "recorded_at";
        return between.later().answer(() -> database.sql("SELECT min(" + clock + ") AS first"
                        + " FROM read.history_about_fact WHERE partnership = ? AND thing = ?"
                        + " AND read.happened(known_at, recorded_at, occurred_earliest, occurred_latest)")
                .params(partnership, id)
                .query((row, number) -> row.getObject("first", OffsetDateTime.class))
                .optional()
                .map(OffsetDateTime::toInstant)
                .orElse(null));
    }

    private List<String> turns(String partnership, ComparedRegister register, UUID id, Between between) {
        return asked(differing(register, between, " WHERE subject = :id"), partnership, between)
                .param("id", id)
                .param("most", 1)
                .param("before", 0)
                .query((ResultSetExtractor<List<String>>) rows ->
                        rows.next() && rows.getObject("subject") != null ? place(register, rows).turns : List.of());
    }

    // What a row says, and what became known about it

    private record Row(
            Thing thing,
            @Nullable String reference,
            @Nullable String title,
            boolean withdrawn,
            List<List<String>> values) {}

    private Map<UUID, Row> rows(String partnership, ComparedRegister register, Moment at, List<UUID> ids) {
        var rows = new HashMap<UUID, Row>();
        at.answer(() -> {
            var withdrawn = history.withdrawn(partnership, ids);
            database.sql("SELECT *, " + register.entitled + " AS entitled FROM " + register.kept.knowledge()
                            + " WHERE partnership = :partnership AND subject = ANY (:ids)" + register.narrowed())
                    .param("partnership", partnership)
                    .param("ids", new SqlArrayValue("uuid", ids.toArray()))
                    .query(row -> {
                        var id = row.getObject("subject", UUID.class);
                        rows.put(id, row(register, id, row, withdrawn));
                    });
            return rows;
        });
        return rows;
    }

    private static Row row(ComparedRegister register, UUID id, ResultSet row, Set<UUID> withdrawn) throws SQLException {
        var values = new ArrayList<List<String>>();
        for (var shown : register.shown) values.add(shown.reading().in(row));
        return new Row(
                thing(register, id, row),
                register.hasReference() ? row.getString("reference") : null,
                row.getString("entitled"),
                withdrawn.contains(id),
                values);
    }

    /** A claim is part of something; every other entry is the thing itself. */
    private static Thing thing(ComparedRegister register, UUID id, ResultSet row) throws SQLException {
        if (register == ComparedRegisters.CLAIMS) {
            return new Thing(ThingKind.valueOf(row.getString("thing_kind")), row.getObject("thing", UUID.class));
        }
        return new Thing(register.thing(row), id);
    }

    private static List<FieldChange> fields(ComparedRegister register, @Nullable Row was, @Nullable Row now) {
        var fields = new ArrayList<FieldChange>();
        for (int i = 0; i < register.shown.size(); i++) {
            var before = was == null ? List.<String>of() : was.values.get(i);
            var after = now == null ? List.<String>of() : now.values.get(i);
            if (before.equals(after)) continue;
            var shown = register.shown.get(i);
            fields.add(new FieldChange(shown.field(), shown.label(), shown.shape(), before, after));
        }
        boolean before = was != null && was.withdrawn;
        boolean after = now != null && now.withdrawn;
        if (before != after) {
            fields.add(new FieldChange("withdrawn", "Withdrawn", Shape.WORDS, told(was, before), told(now, after)));
        }
        return fields;
    }

    private static List<String> told(@Nullable Row row, boolean withdrawn) {
        return row == null ? List.of() : List.of(withdrawn ? "Yes: it should not have been recorded" : "No");
    }

    /** What became known about each of these subjects in between, the newest first. */
    private Map<UUID, List<Long>> known(
            String partnership, ComparedRegister register, Between between, List<UUID> ids) {
        var positions = facts.positions(register.kept, partnership, ids);
        var known = history.knownBetween(
                partnership,
                positions.values().stream().flatMap(Collection::stream).collect(Collectors.toSet()),
                between.earlier(),
                between.later());
        return positions.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, each -> known.stream()
                .filter(each.getValue()::contains)
                .toList()));
    }

    /** What is linked is called as it was at the later moment. */
    private Map<Long, HistoryEntry> told(String partnership, Between between, Stream<Long> positions) {
        var wanted = positions.distinct().toList();
        return between.later().answer(() -> history.entries(partnership, wanted)).stream()
                .collect(Collectors.toMap(HistoryEntry::position, Function.identity()));
    }
}
