package org.learningledger.query.rebuild;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.learningledger.query.projection.BatchedRows;
import org.learningledger.query.projection.ReadModel;
import org.learningledger.query.projection.SubjectFacts;
import org.learningledger.query.projection.Subjects;
import org.learningledger.query.projection.Table;
import org.learningledger.store.log.Fact;
import org.learningledger.store.log.LedgerLog;
import org.learningledger.store.log.StoredEvent;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Makes rows of the log in one generation of some read models: first fact rows, in the order of the log; then, once for each
 * subject, what was ever known of it; and last, batch by batch, what was recorded meanwhile.
 *
 * <p>While one piece is copied into the database, the next is worked out and the one after it is read. Each piece and the
 * note of how far it goes are one transaction.
 */
final class Build {

    /** How many events are read at once: some megabytes. */
    private static final int EVENTS = 4_000;

    /** How many subjects are folded at once. */
    private static final int SUBJECTS = 1_000;

    /** As many as a live projection takes at once. */
    private static final int BATCH = 500;

    private static final String LISTED =
            "SELECT listed.subject FROM to_fold listed WHERE listed.subjects = :kind AND listed.partnership = :partnership";

    private static final String STREAMS = "(SELECT array_agg(each.subject) FROM (" + LISTED + ") each)::uuid[]";

    private final Rebuild rebuild;
    private final List<ReadModel> models;
    private final Generation generation;
    private final Handlers handlers;
    private final RebuildBook book;
    private final LiveModels live;
    private final LedgerLog log;
    private final SubjectFacts facts;
    private final DataSource pool;
    private final JdbcTemplate database;
    private final Executor beside;
    private final BooleanSupplier stopping;

    /** A step was not finished, because the program ends or somebody cancelled. */
    static final class BrokenOff extends RuntimeException {}

    /**
     * @param beside does what goes on beside the rest
     * @param stopping whether the program is about to end
     */
    Build(
            Rebuild rebuild,
            List<ReadModel> models,
            Generation generation,
            Handlers handlers,
            Tools tools,
            Executor beside,
            BooleanSupplier stopping) {
        this.rebuild = rebuild;
        this.models = models;
        this.generation = generation;
        this.handlers = handlers;
        this.book = tools.book();
        this.live = tools.live();
        this.log = tools.log();
        this.facts = tools.facts();
        this.pool = tools.pool();
        this.database = tools.database();
        this.beside = beside;
        this.stopping = stopping;
    }

    private List<Table> factTables() {
        return models.stream().flatMap(model -> model.facts().stream()).toList();
    }

    List<Table> tables() {
        return models.stream().flatMap(model -> model.tables().stream()).toList();
    }

    void begin() {
        generation.inside(() -> {
            generation.discard();
            generation.begin(tables());
            book.stage(rebuild.id(), Stage.READING);
        });
    }

    /** Fact rows and links, as the projections make them of each event. */
    void read() {
        long newest = rebuild.limits().stream().mapToLong(Long::longValue).max().orElse(0);
        long done = book.done(rebuild.id(), Part.LOG, 0, newest);
        try (var pieces = new Pieces<>(beside, (Long after) -> log.stored(after, EVENTS), done)) {
            for (long from = done; from < newest; ) {
                refuseIfBrokenOff();
                var stored = pieces.take();
                if (stored.isEmpty())
                    throw new IllegalStateException("The log ends at %d, not at %d".formatted(from, newest));
                long to = stored.getLast().globalIndex();
                pieces.readAhead(to);
                pieces.put(copying(handled(stored), Part.LOG, from, Math.min(to, newest)));
                from = to;
            }
            pieces.finish();
        }
        book.stage(rebuild.id(), Stage.SORTING);
    }

    private CopiedRows handled(List<StoredEvent> stored) {
        var rows = new CopiedRows();
        for (var message : log.messages(stored)) {
            for (int model = 0; model < models.size(); model++) {
                if (index(message) <= rebuild.limits().get(model)) {
                    handlers.handle(models.get(model).name(), message, rows);
                }
            }
        }
        rows.foldFirst();
        return rows;
    }

    private static long index(TrackedEventMessage<?> message) {
        return ((GlobalSequenceTrackingToken) message.trackingToken()).getGlobalIndex();
    }

    private Runnable copying(CopiedRows rows, String part, long from, long to) {
        return () -> generation.inside(() -> {
            database.execute((ConnectionCallback<Boolean>) connection -> {
                rows.copy(connection);
                return true;
            });
            book.came(rebuild.id(), part, from, to);
        });
    }

    /** Keys and indices for the fact rows; corrections beside what they put right; and who is to be folded. */
    void sort() {
        generation.inside(() -> {
            generation.complete(factTables());
            subjects().forEach(this::putRight);
            subjects().forEach(this::list);
            // All are counted before the first is folded, so that it can be told how much there is.
            for (var each : subjects()) book.done(rebuild.id(), each.knowledge(), 0, toFold(each));
            book.stage(rebuild.id(), Stage.FOLDING);
        });
        generation.analyse(factTables());
    }

    private List<Subjects> subjects() {
        return models.stream().flatMap(model -> model.subjects().stream()).toList();
    }

    /** A correction may itself be put right, so until nothing is found any more. */
    private void putRight(Subjects subjects) {
        var sql = """
                INSERT INTO %1$s (partnership, subject, position, recorded_at, known_at)
                SELECT DISTINCT held.partnership, held.subject, put.position, put.recorded_at, put.known_at
                  FROM put_right put
                  JOIN ledger.ledger_log log ON log.partnership = put.partnership AND log.event_identifier = put.fact
                  JOIN %1$s held ON held.partnership = put.partnership AND held.position = log.position
                 WHERE put.subjects = ?
                    ON CONFLICT DO NOTHING""".formatted(subjects.facts());
        if (!any("SELECT EXISTS (SELECT FROM put_right WHERE subjects = ?)", subjects)) return;
        while (database.update(sql, subjects.knowledge()) > 0) {}
    }

    private boolean any(String question, Subjects subjects) {
        return Boolean.TRUE.equals(database.queryForObject(question, Boolean.class, subjects.knowledge()));
    }

    /** In the order in which they were first heard of, so that facts that are read together stand near each other. */
    private void list(Subjects subjects) {
        if (subjects.alone()) forgetWhereMoreWasTold(subjects);
        database.update(
                "INSERT INTO to_fold (subjects, number, partnership, subject)"
                        + " SELECT ?, row_number() OVER (ORDER BY first, partnership, subject), partnership, subject FROM ("
                        + subjects.own() + ") own WHERE NOT EXISTS (SELECT FROM "
                        + subjects.stretches().name()
                        + " folded WHERE folded.partnership = own.partnership AND folded.subject = own.subject)",
                subjects.knowledge());
        if (subjects.alone()) return;
        for (var partnership : database.queryForList(
                "SELECT DISTINCT partnership FROM to_fold WHERE subjects = ?", String.class, subjects.knowledge())) {
            JdbcClient.create(pool)
                    .sql("INSERT INTO to_fold (subjects, number, partnership, subject) SELECT :kind,"
                            + " (SELECT max(number) FROM to_fold WHERE subjects = :kind)"
                            + " + row_number() OVER (ORDER BY subject), :partnership, subject FROM ("
                            + subjects.touched().replace(":streams", STREAMS)
                            + ") reached WHERE subject NOT IN (" + LISTED + ")")
                    .param("kind", subjects.knowledge())
                    .param("partnership", partnership)
                    .update();
        }
    }

    /** What was ever known of every subject. */
    void fold() {
        for (var subjects : subjects()) fold(subjects);
        book.stage(rebuild.id(), Stage.INDEXING);
    }

    private void forgetWhereMoreWasTold(Subjects subjects) {
        database.update("DELETE FROM %s WHERE (partnership, subject) IN"
                        .formatted(subjects.stretches().name())
                + " (SELECT partnership, subject FROM %s GROUP BY partnership, subject HAVING count(*) > 1)"
                        .formatted(subjects.facts()));
    }

    private record Numbered(long number, String partnership, UUID subject) {}

    private long toFold(Subjects subjects) {
        var all = generation.inside(() -> database.queryForObject(
                "SELECT count(*) FROM to_fold WHERE subjects = ?", Long.class, subjects.knowledge()));
        return all == null ? 0 : all;
    }

    private void fold(Subjects subjects) {
        long of = toFold(subjects);
        long done = book.done(rebuild.id(), subjects.knowledge(), 0, of);
        try (var pieces = new Pieces<>(beside, (Long after) -> next(subjects, after), done)) {
            for (long from = done; from < of; ) {
                refuseIfBrokenOff();
                var read = pieces.take();
                long to = Math.min(of, from + SUBJECTS);
                pieces.readAhead(to);
                pieces.put(copying(folded(subjects, read), subjects.knowledge(), from, to));
                from = to;
            }
            pieces.finish();
        }
    }

    private static CopiedRows folded(Subjects subjects, Map<String, Map<UUID, List<Fact>>> read) {
        var rows = new CopiedRows();
        read.forEach((partnership, recorded) -> recorded.forEach((subject, facts) ->
                subjects.folded(partnership, subject, facts).forEach(row -> rows.add(subjects.stretches(), row))));
        return rows;
    }

    private Map<String, Map<UUID, List<Fact>>> next(Subjects subjects, long after) {
        return generation.inside(() -> {
            var wanted = new LinkedHashMap<String, List<UUID>>();
            database.query(
                            "SELECT number, partnership, subject FROM to_fold"
                                    + " WHERE subjects = ? AND number > ? AND number <= ? ORDER BY number",
                            (row, number) ->
                                    new Numbered(row.getLong(1), row.getString(2), row.getObject(3, UUID.class)),
                            subjects.knowledge(),
                            after,
                            after + SUBJECTS)
                    .forEach(each -> wanted.computeIfAbsent(each.partnership, key -> new ArrayList<>())
                            .add(each.subject));
            var found = new HashMap<String, Map<UUID, List<Fact>>>();
            wanted.forEach((partnership, ids) -> found.put(partnership, facts.recorded(subjects, partnership, ids)));
            return found;
        });
    }

    void index() {
        generation.inside(() -> {
            generation.complete(tables());
            book.stage(rebuild.id(), Stage.CATCHING_UP);
        });
        generation.analyse(subjects().stream().map(Subjects::stretches).toList());
    }

    /** @return the index of the newest event that this generation of a model has taken in */
    long takenIn(ReadModel model) {
        long limit = rebuild.limits().get(models.indexOf(model));
        return book.done(rebuild.id(), Part.caughtUp(model.name()), limit, limit);
    }

    /** What was recorded after the log had been read, up to an index; each batch in a transaction. */
    void catchUp(ReadModel model, long upTo) {
        while (takenIn(model) < upTo) {
            refuseIfBrokenOff();
            generation.inside(() -> catchUpInOne(model, Math.min(upTo, takenIn(model) + BATCH)));
        }
    }

    /** The same in the transaction that is going on, which is this generation's. */
    void catchUpInOne(ReadModel model, long upTo) {
        long from = takenIn(model);
        if (from >= upTo) return;
        var rows = BatchedRows.beside(pool, facts);
        for (var message : log.messages(log.stored(from, Math.toIntExact(upTo - from)))) {
            handlers.handle(model.name(), message, rows);
        }
        rows.write();
        book.came(rebuild.id(), Part.caughtUp(model.name()), from, upTo);
        // Whoever undoes it another time must not begin before this.
        if (rebuild.purpose() == Purpose.UNDO) live.caughtUpBefore(model, upTo);
    }

    void refuseIfBrokenOff() {
        if (stopping.getAsBoolean() || book.cancelling(rebuild.id())) throw new BrokenOff();
    }
}
