package org.learningledger.query.rebuild;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.learningledger.query.digest.Digests;
import org.learningledger.query.projection.ReadModel;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** Takes one rebuild from the stage on which it stands to its end. */
final class Run {

    /** Who reads a model waits so long at most; then the switch stands back, and tries again. */
    private static final String STAND_BACK = "250ms";

    /** A lock was waited for too long, or two waited for each other. */
    private static final Set<String> BEING_READ = Set.of("55P03", "40P01");

    private static final Duration PAUSE = Duration.ofMillis(100);

    /** Five minutes of trying. */
    private static final int TRIES = 850;

    private final Rebuild rebuild;
    private final List<ReadModel> models;
    private final Generation generation;
    private final Build build;
    private final RebuildBook book;
    private final LiveModels live;
    private final KeptModels kept;
    private final JdbcTemplate database;
    private final DataSource pool;
    private final Executor beside;
    private final SaidLive said;
    private final List<String> report = new ArrayList<>();

    /** @param beside does what goes on beside the rest */
    Run(Rebuild rebuild, List<ReadModel> models, Generation generation, Build build, Tools tools, Executor beside) {
        this.rebuild = rebuild;
        this.models = models;
        this.generation = generation;
        this.build = build;
        this.book = tools.book();
        this.live = tools.live();
        this.kept = tools.kept();
        this.database = tools.database();
        this.pool = tools.pool();
        this.beside = beside;
        this.said = new SaidLive(tools, beside);
        if (isSwitching()) report.addAll(rebuild.report());
    }

    /** @throws Build.BrokenOff where it was not finished; what was done already is not lost */
    Outcome go() {
        try (said) {
            return steps();
        }
    }

    private Outcome steps() {
        from(Stage.BEGINNING, build::begin);
        from(Stage.READING, build::read);
        if (rebuild.purpose() == Purpose.SWITCH && !isSwitching() || rebuild.purpose() == Purpose.CHECK) {
            said.begin(models);
        }
        from(Stage.SORTING, build::sort);
        from(Stage.FOLDING, build::fold);
        from(Stage.INDEXING, build::index);
        return switch (rebuild.purpose()) {
            case SWITCH -> {
                if (!isSwitching()) compare();
                switchOver();
                yield Outcome.DONE;
            }
            case CHECK -> compare() ? Outcome.DONE : Outcome.DIFFERENT;
            case UNDO -> {
                switchOver();
                yield Outcome.DONE;
            }
            case KEEP -> {
                keep();
                yield Outcome.DONE;
            }
        };
    }

    /** Broken off when some models may have been in their place already: all had been compared then, and that was told. */
    private boolean isSwitching() {
        return rebuild.stage() == Stage.SWITCHING;
    }

    private void from(Stage stage, Runnable step) {
        build.refuseIfBrokenOff();
        if (rebuild.stage().compareTo(stage) <= 0) step.run();
    }

    private void says(String line, Object... values) {
        report.add(String.format(Locale.UK, line, values));
        book.report(rebuild.id(), report);
    }

    /** @return whether every difference is explained */
    private boolean compare() {
        boolean explained = true;
        // All of them before anything is told: this much is kept where it is broken off.
        for (var model : models) said.of(model).ifPresent(live -> build.catchUp(model, live.takenIn()));
        for (var model : models) {
            var said = this.said.of(model);
            if (said.isEmpty()) {
                says("%s: built for the first time, from %,d facts.", model.name(), build.takenIn(model));
                continue;
            }
            book.stage(rebuild.id(), Stage.COMPARING);
            if (saysTheSame(model, said.get())) {
                says(
                        "%s: digest %s, before and after.",
                        model.name(), said.get().digest());
            } else {
                explained &= tell(model, generation.atOnce(() -> compared(model)));
            }
        }
        return explained;
    }

    private boolean saysTheSame(ReadModel model, SaidLive.Said said) {
        return build.takenIn(model) == said.takenIn() && digest(model).equals(said.digest());
    }

    /** At one moment, at which both have taken in the same. */
    private Compared compared(ReadModel model) {
        build.catchUpInOne(model, live.takenIn(model.name()).orElseThrow());
        return database.execute(
                (ConnectionCallback<Compared>) connection -> Compared.of(connection, model, generation.schema()));
    }

    private boolean tell(ReadModel model, Compared compared) {
        if (compared.same()) {
            says("%s: digest %s, before and after.", model.name(), compared.built());
            return true;
        }
        int before = live.of(model.name()).map(LiveModels.Live::version).orElse(model.version());
        boolean explained = before != model.version();
        says("%s: the digest was %s and is %s.", model.name(), compared.live(), compared.built());
        if (explained) says("  It was made by version %d, and is made by version %d.", before, model.version());
        else says("  Both were made by version %d, so nothing explains the difference.", before);
        compared.differences().forEach(line -> says("  %s", line));
        return explained;
    }

    private void switchOver() {
        for (var model : models) {
            var part = "switched:" + model.name();
            if (book.done(rebuild.id(), part, 0, 1) == 0) switchOver(model, part);
        }
    }

    private void switchOver(ReadModel model, String part) {
        for (int tries = 1; ; tries++) {
            live.takenIn(model.name()).ifPresent(taken -> build.catchUp(model, taken));
            book.stage(rebuild.id(), Stage.SWITCHING);
            try {
                generation.inside(() -> switchNow(model, part));
                return;
            } catch (DataAccessException beingRead) {
                if (!stoodBack(beingRead)) throw beingRead;
                if (tries == TRIES) {
                    throw new IllegalStateException("for five minutes somebody was reading it", beingRead);
                }
            }
            build.refuseIfBrokenOff();
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private static boolean stoodBack(DataAccessException problem) {
        return problem.getMostSpecificCause() instanceof SQLException cause && BEING_READ.contains(cause.getSQLState());
    }

    /**
     * The live projection waits while this goes on: it is held before it writes, so what it has taken in cannot change.
     * Readers go on until the very last.
     */
    private void switchNow(ReadModel model, String part) {
        database.execute("SET LOCAL lock_timeout = '" + STAND_BACK + "'");
        database.execute("LOCK TABLE "
                + model.tables().stream()
                        .map(table -> Generation.LIVE + "." + table.name())
                        .collect(Collectors.joining(", "))
                + " IN SHARE ROW EXCLUSIVE MODE");
        var taken = live.takenIn(model.name());
        taken.ifPresent(upTo -> build.catchUpInOne(model, upTo));
        database.execute("LOCK TABLE read.model IN ACCESS EXCLUSIVE MODE");
        generation.switchOver(model.tables());
        if (rebuild.purpose() == Purpose.UNDO) live.undone(model, taken.orElseThrow());
        else if (taken.isEmpty()) live.firstBuilt(model, build.takenIn(model));
        else live.switched(model, taken.get());
        book.came(rebuild.id(), part, 0, 1);
    }

    private void keep() {
        book.stage(rebuild.id(), Stage.COMPARING);
        for (int i = 0; i < models.size(); i++) {
            var model = models.get(i);
            var digest = digest(model);
            kept.keep(String.valueOf(rebuild.keptAs()), model, rebuild.limits().get(i), digest, rebuild.askedBy());
            says("%s: kept as %s, digest %s.", model.name(), rebuild.keptAs(), digest);
        }
    }

    private String digest(ReadModel model) {
        return Digests.of(pool, generation.schema(), model, beside);
    }
}
