package org.learningledger.query.rebuild;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.learningledger.query.projection.ReadModel;
import org.learningledger.query.projection.ReadModels;
import org.learningledger.query.projection.SubjectFacts;
import org.learningledger.store.log.LedgerLog;
import org.learningledger.store.time.Knowledge;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;

/**
 * Takes orders for rebuilds, and carries them out one after another. One that was interrupted goes on by itself when a
 * program runs again, in this process or another on the same database.
 *
 * <p>Before any projection runs, models that were never live are built: a new one on an old history.
 */
@Component
public class Rebuilds implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Rebuilds.class);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(2);
    private static final Duration STOPS_WITHIN = Duration.ofSeconds(20);
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
    private static final String AT_START = "the ledger, when it started";

    private final ReadModels models;
    private final RebuildBook book;
    private final LiveModels live;
    private final KeptModels kept;
    private final LedgerLog log;
    private final SubjectFacts facts;
    private final DataSource pool;
    private final PlatformTransactionManager transactions;
    private final JdbcTemplate database;
    private @Nullable ScheduledExecutorService runner;
    private volatile boolean stopping;

    Rebuilds(
            ReadModels models,
            RebuildBook book,
            LiveModels live,
            KeptModels kept,
            LedgerLog log,
            SubjectFacts facts,
            DataSource pool,
            PlatformTransactionManager transactions) {
        this.models = models;
        this.book = book;
        this.live = live;
        this.kept = kept;
        this.log = log;
        this.facts = facts;
        this.pool = pool;
        this.transactions = transactions;
        this.database = new JdbcTemplate(pool);
    }

    /**
     * Has models built beside the live ones, to take their place or to be compared with them.
     *
     * @return the rebuild's number
     * @throws CannotRebuild if one goes on already, or a name is not known
     */
    public long build(List<String> names, boolean onlyCheck, String askedBy) {
        var wanted = models(names);
        if (onlyCheck) wanted.forEach(this::refuseIfNeverLive);
        return begin(
                onlyCheck ? Purpose.CHECK : Purpose.SWITCH,
                wanted,
                model -> live.takenIn(model.name()).orElseGet(log::head),
                null,
                askedBy);
    }

    /**
     * Has the generations before take their place again.
     *
     * @throws CannotRebuild also where there is none, or another version of the program made it
     */
    public long undo(List<String> names, String askedBy) {
        var wanted = models(names);
        return begin(Purpose.UNDO, wanted, model -> before(model), null, askedBy);
    }

    /**
     * Has models kept as they were.
     *
     * @param keptAs small letters, digits and hyphens, at most 40
     * @param upTo a day or an instant, as the ledger itself had recorded things by then, or a partnership and a position:
     *     {@code south-tees/1075}
     */
    public long keep(List<String> names, String keptAs, String upTo, String askedBy) {
        if (!NAME.matcher(keptAs).matches()) {
            throw new CannotRebuild(
                    "\"%s\" cannot be a name: small letters, digits and hyphens can, at most 40.".formatted(keptAs));
        }
        if (kept.has(keptAs)) throw new CannotRebuild("Something is kept as %s already.".formatted(keptAs));
        long index = index(upTo);
        return begin(Purpose.KEEP, models(names), model -> index, keptAs, askedBy);
    }

    /** Drops what is kept under a name. */
    public void drop(String keptAs) {
        if (!kept.has(keptAs)) throw new CannotRebuild("Nothing is kept as %s.".formatted(keptAs));
        generation(Generation.kept(keptAs)).discard();
        kept.forget(keptAs);
    }

    /**
     * Has what goes on end without a trace.
     *
     * @return whether it was still going on
     */
    public boolean cancel(long id) {
        return book.cancel(id);
    }

    public Optional<Rebuild> one(long id) {
        return book.one(id);
    }

    public Optional<Rebuild> goingOn() {
        return book.goingOn();
    }

    /** The newest first. */
    public List<Rebuild> newest(int most) {
        return book.newest(most);
    }

    private long begin(
            Purpose purpose,
            List<ReadModel> wanted,
            Function<ReadModel, Long> limit,
            @Nullable String keptAs,
            String askedBy) {
        var limits = wanted.stream().map(limit).toList();
        var first = purpose == Purpose.UNDO ? Stage.CATCHING_UP : Stage.BEGINNING;
        long id = book.begin(purpose, wanted, limits, first, keptAs, askedBy).orElseThrow(this::another);
        if (runner != null) runner.execute(this::goOn);
        return id;
    }

    private CannotRebuild another() {
        return new CannotRebuild(book.goingOn()
                .map(other -> "The %s of %s, asked for by %s, is still going on. Wait for it, or cancel it."
                        .formatted(other.purpose().word(), String.join(", ", other.models()), other.askedBy()))
                .orElse("Another one was going on just now. Try again."));
    }

    private List<ReadModel> models(List<String> names) {
        if (names.isEmpty()) throw new CannotRebuild("Say which read models: " + known() + ".");
        return names.stream()
                .distinct()
                .sorted()
                .map(name -> models.named(name)
                        .orElseThrow(() -> new CannotRebuild(
                                "There is no read model %s. There are: %s.".formatted(name, known()))))
                .toList();
    }

    private String known() {
        return String.join(", ", models.all().stream().map(ReadModel::name).toList());
    }

    private void refuseIfNeverLive(ReadModel model) {
        if (live.takenIn(model.name()).isEmpty()) {
            throw new CannotRebuild("%s was never built, so there is nothing to compare with.".formatted(model.name()));
        }
    }

    private long before(ReadModel model) {
        var now = live.of(model.name());
        var version = now.map(LiveModels.Live::before)
                .orElseThrow(() -> new CannotRebuild(
                        "There is no generation of %s before the one that is live.".formatted(model.name())));
        if (version != model.version()) {
            throw new CannotRebuild(
                    ("The generation of %s before was made by version %d of its projection, and this program"
                                    + " has version %d. Run the program that made it, and undo the rebuild there.")
                            .formatted(model.name(), version, model.version()));
        }
        return now.map(LiveModels.Live::beforeIndex).orElseThrow();
    }

    private long index(String upTo) {
        int slash = upTo.indexOf('/');
        try {
            if (slash > 0) return index(upTo.substring(0, slash), Long.parseLong(upTo.substring(slash + 1)));
            return index(upTo.length() > 10 ? Instant.parse(upTo) : Knowledge.endOf(LocalDate.parse(upTo)));
        } catch (DateTimeParseException | NumberFormatException notOne) {
            throw new CannotRebuild(
                    ("\"%s\" is neither a day (2022-08-31), nor an instant (2022-08-31T16:00:00Z), nor a"
                                    + " partnership and a position (south-tees/1075).")
                            .formatted(upTo));
        }
    }

    private long index(Instant at) {
        return log.indexAt(at);
    }

    private long index(String partnership, long position) {
        return log.indexAt(partnership, position)
                .orElseThrow(() -> new CannotRebuild("%s has no fact %d.".formatted(partnership, position)));
    }

    private Generation generation(String schema) {
        return new Generation(schema, database, transactions);
    }

    // --- carrying them out

    /** Before every projection. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }

    @Override
    public void start() {
        stopping = false;
        buildWhatNeverWasLive();
        live.begin(models.all());
        runner = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("rebuild").daemon().factory());
        runner.scheduleWithFixedDelay(this::goOn, 0, LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS);
        renewWhatIsOutdated();
    }

    @Override
    public void stop() {
        stopping = true;
        if (runner == null) return;
        runner.shutdown();
        try {
            if (!runner.awaitTermination(STOPS_WITHIN.toMillis(), TimeUnit.MILLISECONDS)) runner.shutdownNow();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        runner = null;
    }

    @Override
    public boolean isRunning() {
        return runner != null;
    }

    private void buildWhatNeverWasLive() {
        var names = neverLive();
        if (names.isEmpty() || log.head() == 0) return;
        if (book.goingOn().isPresent()) {
            goOn();
            names = neverLive();
        }
        if (names.isEmpty()) return;
        LOG.info("Building {} from the log, for the first time", String.join(", ", names));
        try {
            long id = build(names, false, AT_START);
            goOn();
            book.one(id).orElseThrow().report().forEach(LOG::info);
        } catch (CannotRebuild another) {
            LOG.warn("{} will be read from the log step by step: {}", String.join(", ", names), another.getMessage());
        }
    }

    private List<String> neverLive() {
        return models.all().stream()
                .map(ReadModel::name)
                .filter(name -> live.takenIn(name).isEmpty())
                .toList();
    }

    private void renewWhatIsOutdated() {
        var outdated = models.all().stream()
                .filter(model -> live.of(model.name()).orElseThrow().version() != model.version())
                .map(ReadModel::name)
                .toList();
        if (outdated.isEmpty()) return;
        try {
            build(outdated, false, AT_START);
            LOG.info("{} changed with this version of the ledger: rebuilding beside what is live", outdated);
        } catch (CannotRebuild another) {
            LOG.warn(
                    "{} changed with this version of the ledger, and is not rebuilt yet: {}",
                    outdated,
                    another.getMessage());
        }
    }

    /** Carries out what was ordered, unless another process does it already. */
    private void goOn() {
        try {
            if (book.goingOn().isEmpty()) return;
            try (var alone = Alone.tryTo(pool)) {
                if (alone == null) return;
                book.goingOn().ifPresent(this::carryOut);
            }
        } catch (Exception later) {
            LOG.warn("A rebuild cannot go on at present, and is tried again", later);
        }
    }

    private void carryOut(Rebuild rebuild) {
        var generation = generation(rebuild.place());
        try (var beside = Executors.newVirtualThreadPerTaskExecutor()) {
            var outcome = run(rebuild, generation, beside);
            if (rebuild.purpose() == Purpose.SWITCH || rebuild.purpose() == Purpose.CHECK) generation.discard();
            book.end(rebuild.id(), outcome);
        } catch (Build.BrokenOff brokenOff) {
            if (stopping) return;
            undoTraces(rebuild, generation);
            book.end(rebuild.id(), Outcome.CANCELLED);
        } catch (TransientDataAccessException | DataAccessResourceFailureException | TransactionException goneForNow) {
            throw goneForNow;
        } catch (RuntimeException failed) {
            LOG.error("The {} of {} failed", rebuild.purpose().word(), rebuild.models(), failed);
            book.report(
                    rebuild.id(), List.of("It failed, and nothing was changed: %s.".formatted(failed.getMessage())));
            undoTraces(rebuild, generation);
            book.end(rebuild.id(), Outcome.FAILED);
        }
    }

    private void undoTraces(Rebuild rebuild, Generation generation) {
        if (rebuild.purpose() != Purpose.UNDO) generation.discard();
    }

    private Outcome run(Rebuild rebuild, Generation generation, ExecutorService beside) {
        var wanted = models(rebuild.models());
        if (!wanted.stream().map(ReadModel::version).toList().equals(rebuild.versions())) {
            throw new CannotRebuild("the program is of another version than the one that began it; ask for it again");
        }
        var build = new Build(
                rebuild,
                wanted,
                generation,
                new Handlers(models.keeping(rebuild.models())),
                book,
                log,
                facts,
                pool,
                beside,
                () -> stopping);
        return new Run(rebuild, wanted, generation, build, book, live, kept, database).go();
    }
}
