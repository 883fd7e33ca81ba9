package org.learningledger.query.history;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.ThingKind;
import org.learningledger.events.correction.CorrectionEvent;
import org.learningledger.events.correction.FactCorrected;
import org.learningledger.events.correction.FactWithdrawn;
import org.learningledger.query.answer.Dated;
import org.learningledger.query.answer.Listed;
import org.learningledger.query.answer.Named;
import org.learningledger.query.answer.Selection;
import org.learningledger.query.answer.Wording;
import org.learningledger.store.log.Fact;
import org.learningledger.store.log.LedgerLog;
import org.learningledger.store.log.StoredEvent;
import org.learningledger.store.time.Moment;
import org.learningledger.store.time.Moment.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** Answers what was recorded: about one thing, or in a whole partnership. Newest first, nothing left out. */
@Component
public class HistoryReader {

    /** The processing group that these answers wait for. */
    public static final String PROJECTION = "history";

    /**
     * Entries that are about the thing, and all entries of what later facts linked to it: two links deep, and only from
     * a source towards evidence, so that nothing comes in which only shares a source or an action with it. That a
     * source found learning not in place does not make the recommendation one of that source.
     */
    private static final String BEARING_ON_THING = """
            position IN (
                WITH RECURSIVE linked (thing, kind, links) AS (
                    SELECT own.thing, own.kind, 0
                      FROM read.history_about own
                     WHERE own.partnership = :partnership AND own.thing = :thing
                    UNION
                    SELECT own.thing, own.kind, linked.links + 1
                      FROM linked
                      JOIN read.history_about link
                        ON link.partnership = :partnership AND link.thing = linked.thing AND link.place > 0
                      JOIN read.history entry
                        ON entry.partnership = :partnership AND entry.position = link.position
                       AND entry.event_type <> 'LearningFoundNotInPlace'
                      JOIN read.history_about own
                        ON own.partnership = :partnership AND own.position = link.position AND own.place = 0
                     WHERE linked.links < 2
                       AND (linked.kind, own.kind) IN (
                               ('SOURCE', 'FINDING'), ('SOURCE', 'RECOMMENDATION'), ('SOURCE', 'ACTION'),
                               ('SOURCE', 'PLAN'), ('PLAN', 'ACTION'), ('PLAN', 'CHALLENGE_EVENT'),
                               ('FINDING', 'RECOMMENDATION'), ('FINDING', 'ACTION'),
                               ('RECOMMENDATION', 'ACTION'), ('RECOMMENDATION', 'MEASURE'),
                               ('ACTION', 'EVIDENCE'),
                               ('FINDING', 'DISCREPANCY'), ('RECOMMENDATION', 'DISCREPANCY'),
                               ('ACTION', 'DISCREPANCY')))
                SELECT about.position
                  FROM read.history_about about
                 WHERE about.partnership = :partnership AND about.thing = :thing
                UNION
                SELECT about.position
                  FROM linked
                  JOIN read.history_about about
                    ON about.partnership = :partnership AND about.thing = linked.thing AND about.place = 0)""";

    private final JdbcClient database;
    private final LedgerLog log;
    private final CorrectionReader corrections;

    HistoryReader(DataSource database, LedgerLog log, CorrectionReader corrections) {
        this.database = JdbcClient.create(database);
        this.log = log;
        this.corrections = corrections;
    }

    /**
     * The history of one thing, with that of what is linked to it; empty where this partnership's ledger does not know
     * it.
     *
     * @param page from 1
     */
    public Optional<HistoryOfThing> of(String partnership, UUID thing, HistoryFilter filter, int page) {
        var name = names(partnership, List.of(thing)).get(thing);
        if (name == null) return Optional.empty();
        var rows = narrowed("read.history", partnership, filter).where(BEARING_ON_THING, "thing", thing);
        long own = database.sql("SELECT count(*) FROM read.history_about"
                        + " WHERE partnership = ? AND thing = ? AND place = 0")
                .params(partnership, thing)
                .query(Long.class)
                .single();
        return Optional.of(
                new HistoryOfThing(name, entries(partnership, rows, page), own, log.count(partnership, thing)));
    }

    /** One entry; empty where there is none, or it does not count at the moment that is asked about. */
    public Optional<HistoryEntry> one(String partnership, long position) {
        var rows = narrowed("read.history", partnership, HistoryFilter.ALL).where("position = :at", "at", position);
        return entries(partnership, rows, 1).entries().stream().findFirst();
    }

    /** The history of a whole partnership. */
    public Listed<HistoryEntry> all(String partnership, HistoryFilter filter, int page) {
        return entries(partnership, narrowed("read.history", partnership, filter), page);
    }

    /**
     * The fact that somebody who comes from a form has just recorded; empty where there is no such fact in this
     * partnership's log, or it continues the history of something else than what the page shows.
     *
     * @param eventId as it came with the request
     * @param page the page's address, which holds the id of what it shows
     */
    public Optional<Fact> justRecorded(String partnership, String eventId, String page) {
        var stored = database.sql("SELECT " + StoredEvent.COLUMNS + " FROM ledger.ledger_log log"
                        + " WHERE log.partnership = ? AND log.event_identifier = ?")
                .params(partnership, eventId)
                .query(StoredEvent::read)
                .list();
        return log.read(stored).stream()
                .filter(fact -> log.stream(partnership, fact.event().thing().id()).stream()
                        .flatMap(each -> Bearing.of(each.event()).things().stream())
                        .anyMatch(thing -> page.contains(thing.id().toString())))
                .findFirst();
    }

    /** How many events of each type there are, for a filter and for a summary. */
    public Map<String, Long> types(String partnership) {
        var types = new LinkedHashMap<String, Long>();
        database.sql("SELECT event_type, count(*) AS events FROM read.history"
                        + " WHERE partnership = ? GROUP BY event_type ORDER BY event_type")
                .param(partnership)
                .query(row -> {
                    types.put(row.getString("event_type"), row.getLong("events"));
                });
        return types;
    }

    /** How many things of each kind have a history of their own. */
    public Map<ThingKind, Long> things(String partnership) {
        var things = new EnumMap<ThingKind, Long>(ThingKind.class);
        database.sql("SELECT kind, count(DISTINCT thing) AS things FROM read.history_about"
                        + " WHERE partnership = ? AND place = 0 GROUP BY kind")
                .param(partnership)
                .query(row -> {
                    things.put(ThingKind.valueOf(row.getString("kind")), row.getLong("things"));
                });
        return things;
    }

    /** How many events the history of a partnership shows; the log's own count is {@link LedgerLog#count(String)}. */
    public long total(String partnership) {
        return database.sql("SELECT count(*) FROM read.history WHERE partnership = ?")
                .param(partnership)
                .query(Long.class)
                .single();
    }

    /** What things are called; those that this partnership's ledger does not know are left out. */
    public Map<UUID, Named> names(String partnership, List<UUID> things) {
        return database
                .sql("""
                        SELECT DISTINCT ON (about.thing) about.thing, about.kind, name.reference, name.title
                          FROM read.history_about about
                          LEFT JOIN read.history_name name USING (partnership, thing)
                         WHERE about.partnership = :partnership AND about.thing = ANY (:things)
                         ORDER BY about.thing, about.place""")
                .param("partnership", partnership)
                .param("things", new SqlArrayValue("uuid", things.toArray()))
                .query((row, number) -> new Named(
                        ThingKind.valueOf(row.getString("kind")),
                        row.getObject("thing", UUID.class),
                        row.getString("reference"),
                        row.getString("title")))
                .list()
                .stream()
                .collect(Collectors.toMap(Named::id, Function.identity()));
    }

    /** What was withdrawn of a thing's history, and of that of what is linked to it; the newest withdrawal first. */
    public List<WithdrawnEntry> withdrawnAbout(String partnership, UUID thing) {
        var positions = new Selection("read.history", "position", partnership)
                .where("event_type = :type", "type", FactWithdrawn.class.getSimpleName())
                .where(BEARING_ON_THING, "thing", thing)
                .all(database, "position", "position DESC", (row, number) -> row.getLong("position"));
        if (positions.isEmpty()) return List.of();
        return log.read(stored(partnership, positions)).stream()
                .map(fact -> (FactWithdrawn) fact.event())
                .flatMap(withdrawal -> corrections.original(partnership, withdrawal).stream()
                        .map(original -> withdrawn(original, withdrawal)))
                .toList();
    }

    private static WithdrawnEntry withdrawn(Fact original, FactWithdrawn withdrawal) {
        var told = Told.of(original.event());
        return new WithdrawnEntry(
                original.at().position(), told.title(), told.sentence(), Wording.orNull(withdrawal.reason()));
    }

    /** Those of these things that should not have been recorded at all. */
    public Set<UUID> withdrawn(String partnership, Collection<UUID> things) {
        return database
                .sql("SELECT thing FROM read.history_withdrawn"
                        + " WHERE partnership = :partnership AND thing = ANY (:things)")
                .param("partnership", partnership)
                .param("things", new SqlArrayValue("uuid", things.toArray()))
                .query((row, number) -> row.getObject("thing", UUID.class))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    /** All things of a kind that have a name, in the order of their references. */
    public List<Named> named(String partnership, ThingKind kind) {
        return database
                .sql("SELECT thing, reference, title FROM read.history_name WHERE partnership = ? AND kind = ?")
                .params(partnership, kind.name())
                .query((row, number) -> new Named(
                        kind, row.getObject("thing", UUID.class), row.getString("reference"), row.getString("title")))
                .list()
                .stream()
                .sorted(Comparator.comparing(named -> Wording.sortable(named.reference())))
                .toList();
    }

    /** Things whose reference or title holds a text, an exact reference first. */
    public List<Named> find(String partnership, String text, int most) {
        return database.sql("""
                        SELECT thing, kind, reference, title
                          FROM read.history_name
                         WHERE partnership = :partnership
                           AND strpos(lower(reference || ' ' || coalesce(title, '')), lower(:text)) > 0
                         ORDER BY lower(reference) <> lower(:text), kind, reference, thing
                         LIMIT :most""")
                .param("partnership", partnership)
                .param("text", text)
                .param("most", most)
                .query((row, number) -> new Named(
                        ThingKind.valueOf(row.getString("kind")),
                        row.getObject("thing", UUID.class),
                        row.getString("reference"),
                        row.getString("title")))
                .list();
    }

    private static Selection narrowed(String from, String partnership, HistoryFilter filter) {
        var entries = new Selection(from, "position", partnership)
                .where("event_type = :type", "type", filter.eventType())
                .where("thing_kind = :kind", "kind", filter.kind())
                .where("statement = :statements", "statements", filter.statements())
                .where("account = :account", "account", filter.account())
                .where("role = :role", "role", filter.role())
                .where("agency = :agency", "agency", filter.agency());
        boolean declared = Moment.asked().clock() == Clock.DECLARED;
        if (Boolean.TRUE.equals(filter.anyLate())) entries.and(declared ? "late IS NOT NULL" : "late_to_ledger");
        return declared
                ? entries.where("late = :late", "late", filter.late())
                : entries.where("CAST(:late AS text) = 'RECORDED'", "late", filter.late());
    }

    /** How many entries became known long after they happened, in each way. */
    public Map<Late.How, Long> late(String partnership) {
        var how = Moment.asked().clock() == Clock.DECLARED ? "late" : "CASE WHEN late_to_ledger THEN 'RECORDED' END";
        var late = new EnumMap<Late.How, Long>(Late.How.class);
        for (var each : Late.How.values()) late.put(each, 0L);
        database.sql("SELECT " + how + " AS how, count(*) AS entries FROM read.history"
                        + " WHERE partnership = ? AND (late IS NOT NULL OR late_to_ledger) GROUP BY 1")
                .param(partnership)
                .query(row -> {
                    var found = row.getString("how");
                    if (found != null) late.put(Late.How.valueOf(found), row.getLong("entries"));
                });
        return late;
    }

    /** Codes of the agencies for which something was recorded, for a filter. */
    public List<String> agencies(String partnership) {
        return recordedBy(partnership, "agency");
    }

    /** Names of the roles in which something was recorded, for a filter. */
    public List<String> roles(String partnership) {
        return recordedBy(partnership, "role");
    }

    private List<String> recordedBy(String partnership, String column) {
        return database.sql("SELECT DISTINCT " + column + " FROM read.history WHERE partnership = ? AND " + column
                        + " IS NOT NULL ORDER BY 1")
                .param(partnership)
                .query(String.class)
                .list();
    }

    /** The newest entry that there is; 0 where there is none. */
    public long newest(String partnership) {
        return database.sql("SELECT coalesce(max(position), 0) FROM read.history WHERE partnership = ?")
                .param(partnership)
                .query(Long.class)
                .single();
    }

    private Listed<HistoryEntry> entries(String partnership, Selection rows, int page) {
        var listed = rows.page(database, "position", "position DESC", page, (row, number) -> row.getLong("position"));
        return listed.of(entries(partnership, listed.entries()));
    }

    /** Entries by their positions, newest first. */
    public List<HistoryEntry> entries(String partnership, List<Long> positions) {
        if (positions.isEmpty()) return List.of();
        var about = about(partnership, positions);
        var read = log.read(stored(partnership, positions));
        var putRight = corrections.of(
                partnership,
                read.stream().map(fact -> fact.event().thing().id()).distinct().toList());
        return read.stream()
                .map(fact -> entry(
                        fact,
                        about.getOrDefault(fact.at().position(), List.of()),
                        putRight.getOrDefault(fact.at().eventId(), List.of())))
                .toList();
    }

    /** Where in the log the entries stand that are about a thing, whenever they became known. */
    public Set<Long> positions(String partnership, UUID thing) {
        return Set.copyOf(database.sql("SELECT DISTINCT position FROM read.history_about_fact"
                        + " WHERE partnership = ? AND thing = ?")
                .params(partnership, thing)
                .query(Long.class)
                .list());
    }

    /**
     * Those of these entries that count at one moment and became known after another, by the clock of the later; what
     * became known last first.
     */
    public List<Long> knownBetween(String partnership, Collection<Long> positions, Moment earlier, Moment later) {
        var known = later.clock() == Moment.Clock.DECLARED ? "known_at" : "recorded_at";
        return later.answer(() -> new Selection("read.history", "position", partnership)
                .where("position = ANY (:positions)", "positions", new SqlArrayValue("bigint", positions.toArray()))
                .where(known + " > :after", "after", offset(earlier.knownAt()))
                .all(database, "position", known + " DESC, position DESC", (row, number) -> row.getLong("position")));
    }

    private static @Nullable OffsetDateTime offset(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    private List<StoredEvent> stored(String partnership, List<Long> positions) {
        return database.sql("SELECT " + StoredEvent.COLUMNS + " FROM ledger.ledger_log log"
                        + " WHERE log.partnership = :partnership AND log.position = ANY (:positions)"
                        + " ORDER BY log.position DESC")
                .param("partnership", partnership)
                .param("positions", new SqlArrayValue("bigint", positions.toArray()))
                .query(StoredEvent::read)
                .list();
    }

    private Map<Long, List<Named>> about(String partnership, List<Long> positions) {
        var about = new HashMap<Long, List<Named>>();
        database.sql("""
                        SELECT about.position, about.thing, about.kind, name.reference, name.title
                          FROM read.history_about about
                          LEFT JOIN read.history_name name USING (partnership, thing)
                         WHERE about.partnership = :partnership AND about.position = ANY (:positions)
                         ORDER BY about.position, about.place""")
                .param("partnership", partnership)
                .param("positions", new SqlArrayValue("bigint", positions.toArray()))
                .query(row -> {
                    about.computeIfAbsent(row.getLong("position"), position -> new ArrayList<>())
                            .add(new Named(
                                    ThingKind.valueOf(row.getString("kind")),
                                    row.getObject("thing", UUID.class),
                                    row.getString("reference"),
                                    row.getString("title")));
                });
        return about;
    }

    private HistoryEntry entry(Fact fact, List<Named> about, List<PutRight> putRight) {
        var at = fact.at();
        var type = fact.event().getClass().getSimpleName();
        var told = told(fact);
        return new HistoryEntry(
                at.position(),
                at.eventId(),
                at.recordedAt(),
                at.knownAt(),
                Dated.of(fact.event().occurredOn()),
                at.stamp().statedOn(),
                type,
                type.endsWith("Stated"),
                told.title(),
                told.sentence(),
                told.reason(),
                told.details(),
                at.stamp().actor(),
                about,
                putRight,
                original(fact),
                Late.of(fact.event(), at, Moment.asked().clock()));
    }

    /** A correction is told with what stood there before. */
    private Told told(Fact fact) {
        var told = Told.of(fact.event()).mayStand(fact.at().stamp().mayStand());
        return fact.event() instanceof FactCorrected corrected
                ? told.detail(
                        "It said before",
                        corrections.before(
                                fact.at().partnership(), corrected, fact.at().position()))
                : told;
    }

    private @Nullable Long original(Fact fact) {
        return fact.event() instanceof CorrectionEvent correction
                ? corrections
                        .original(fact.at().partnership(), correction)
                        .map(put -> put.at().position())
                        .orElse(null)
                : null;
    }
}
