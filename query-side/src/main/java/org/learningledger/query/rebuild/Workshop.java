package org.learningledger.query.rebuild;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.learningledger.query.projection.ReadModel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Carries out rebuilds, one after another. One that was interrupted goes on by itself when a program runs again, in this
 * process or another on the same database.
 */
@Component
class Workshop {

    private static final Logger LOG = LoggerFactory.getLogger(Workshop.class);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(2);
    private static final Duration STOPS_WITHIN = Duration.ofSeconds(20);

    private final Tools tools;
    private @Nullable ScheduledExecutorService runner;
    private volatile boolean stopping;

    Workshop(Tools tools) {
        this.tools = tools;
    }

    void open() {
        stopping = false;
        runner = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("rebuild").daemon().factory());
        runner.scheduleWithFixedDelay(this::goOn, 0, LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** What goes on is left where it is. */
    void close() {
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

    boolean isOpen() {
        return runner != null;
    }

    /** Looks at once whether there is something to do, where it is open. */
    void look() {
        if (runner != null) runner.execute(this::goOn);
    }

    /** Carries out what was ordered, unless another process does it already. */
    void goOn() {
        try {
            if (tools.book().goingOn().isEmpty()) return;
            try (var alone = Alone.tryTo(tools.pool())) {
                if (alone == null) return;
                tools.book().goingOn().ifPresent(this::carryOut);
            }
        } catch (Exception later) {
            LOG.warn("A rebuild cannot go on at present, and is tried again", later);
        }
    }

    private void carryOut(Rebuild rebuild) {
        var generation = tools.generation(rebuild.place());
        try (var beside = Executors.newVirtualThreadPerTaskExecutor()) {
            var outcome = run(rebuild, generation, beside);
            if (rebuild.purpose() == Purpose.SWITCH || rebuild.purpose() == Purpose.CHECK) generation.discard();
            tools.book().end(rebuild.id(), outcome);
        } catch (Build.BrokenOff brokenOff) {
            if (stopping) return;
            undoTraces(rebuild, generation);
            tools.book().end(rebuild.id(), Outcome.CANCELLED);
        } catch (TransientDataAccessException | DataAccessResourceFailureException | TransactionException goneForNow) {
            throw goneForNow;
        } catch (RuntimeException failed) {
            LOG.error("The {} of {} failed", rebuild.purpose().word(), rebuild.models(), failed);
            undoTraces(rebuild, generation);
            end(rebuild.id(), failed);
        }
    }

    /** What was told before it failed is kept. */
    private void end(long id, RuntimeException failed) {
        var rebuild = tools.book().one(id).orElseThrow();
        var report = new ArrayList<>(rebuild.report());
        report.add("%s: %s.".formatted(Telling.failed(rebuild), failed.getMessage()));
        tools.book().report(id, report);
        tools.book().end(id, Outcome.FAILED);
    }

    private void undoTraces(Rebuild rebuild, Generation generation) {
        if (rebuild.purpose() != Purpose.UNDO) generation.discard();
    }

    private Outcome run(Rebuild rebuild, Generation generation, ExecutorService beside) {
        var models = rebuild.models().stream().map(this::model).toList();
        if (!models.stream().map(ReadModel::version).toList().equals(rebuild.versions())) throw changed();
        var handlers = new Handlers(tools.models().keeping(rebuild.models()));
        var build = new Build(rebuild, models, generation, handlers, tools, beside, () -> stopping);
        return new Run(rebuild, models, generation, build, tools, beside).go();
    }

    private ReadModel model(String name) {
        return tools.models().named(name).orElseThrow(Workshop::changed);
    }

    private static CannotRebuild changed() {
        return new CannotRebuild("the program is of another version than the one that began it; ask for it again");
    }
}
