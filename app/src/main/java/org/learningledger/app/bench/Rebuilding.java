package org.learningledger.app.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.learningledger.query.projection.ReadModel;
import org.learningledger.query.projection.ReadModels;
import org.learningledger.query.rebuild.Outcome;
import org.learningledger.query.rebuild.Rebuild;
import org.learningledger.query.rebuild.Rebuilds;
import org.learningledger.store.log.LedgerLog;
import org.learningledger.store.start.DatabaseAddress;
import org.springframework.context.ApplicationContext;

/** Measures a rebuild beside the least that could be done, and beside the usual way, in one run. */
final class Rebuilding {

    static final String HISTORY = "history";

    private static final int EVENTS_OF_A_RECOMMENDATION = 4;
    private static final int RECOMMENDATIONS_OF_A_THEME = 50;

    /** The usual way is slow, and its speed does not depend on how much there is. */
    private static final int AT_MOST_THE_USUAL_WAY = 100_000;

    private final ApplicationContext ledger;
    private final DatabaseAddress address;
    private final Consumer<String> lines;
    private final Rebuilds rebuilds;

    /** @param rounds how often each is measured, by turns */
    record Size(int events, long seed, int rounds) {}

    Rebuilding(ApplicationContext ledger, DatabaseAddress address, Consumer<String> lines) {
        this.ledger = ledger;
        this.address = address;
        this.lines = lines;
        this.rebuilds = ledger.getBean(Rebuilds.class);
    }

    /** @return whether every rebuild gave the rows of the one before */
    boolean run(Size size) throws SQLException, IOException {
        ledger.getBean(EventProcessingConfiguration.class)
                .eventProcessors()
                .values()
                .forEach(EventProcessor::shutDown);
        var all = ledger.getBean(ReadModels.class).all().stream()
                .map(ReadModel::name)
                .toList();
        if (ledger.getBean(LedgerLog.class).head() < size.events) fill(size);
        var first = rebuilt("every model, for the first time", all, size.events);
        var bare = new ArrayList<Double>();
        var ours = new ArrayList<Double>();
        var plain = new ArrayList<Double>();
        boolean same = true;
        var rows = Files.createTempFile("ledger-bench-", ".rows");
        try (var owner = owner();
                var loop = BareLoop.over(ledger, owner, rows, size.events)) {
            for (int round = 0; round < size.rounds; round++) {
                bare.add(tell("the bare loop", size.events, loop.run()));
                var rebuild = rebuilt("the history", List.of(HISTORY), size.events);
                ours.add(rebuild.rate);
                same &= rebuild.same;
                int some = Math.min(size.events, AT_MOST_THE_USUAL_WAY);
                plain.add(tell(
                        "a plain projection, %,d events".formatted(some),
                        some,
                        new PlainProjection(ledger, owner).run(some)));
            }
        } finally {
            Files.delete(rows);
        }
        var again = rebuilt("every model", all, size.events);
        lines.accept("every model again: %,.0f events/s; for the first time, without comparing: %,.0f events/s"
                .formatted(again.rate, first.rate));
        lines.accept(line(middle(bare), middle(ours), middle(plain)));
        return same && again.same;
    }

    private static String line(double bare, double ours, double plain) {
        return String.format(
                Locale.ROOT,
                "rebuild bare=%.0f/s ours=%.0f/s plain=%.0f/s ours/bare=%.2f ours/plain=%.1f",
                bare,
                ours,
                plain,
                ours / bare,
                ours / plain);
    }

    private static double middle(List<Double> rates) {
        return rates.stream().sorted().toList().get(rates.size() / 2);
    }

    private Connection owner() throws SQLException {
        return DriverManager.getConnection(
                address.url(), address.owner().user(), address.owner().password());
    }

    /** The projections stand still meanwhile, and are as if they had never run. */
    private void fill(Size size) throws SQLException {
        var recommendations = size.events / EVENTS_OF_A_RECOMMENDATION;
        var histories =
                new Histories(size.seed, recommendations, Math.max(20, recommendations / RECOMMENDATIONS_OF_A_THEME));
        new Fill(ledger, lines).record(histories, size.events);
        try (var owner = owner();
                var statement = owner.createStatement()) {
            statement.execute("DELETE FROM read.token_entry");
            statement.execute("VACUUM (ANALYZE) ledger.event");
        }
    }

    private record Rebuilt(double rate, boolean same) {}

    private Rebuilt rebuilt(String what, List<String> models, int events) {
        long start = System.nanoTime();
        long id = rebuilds.build(models, false, "the bench");
        var stages = new LinkedHashMap<String, Double>();
        var rebuild = rebuilds.one(id).orElseThrow();
        for (long since = start; !rebuild.ended(); rebuild = rebuilds.one(id).orElseThrow()) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            long now = System.nanoTime();
            stages.merge(rebuild.stage().words(), (now - since) / 1e9, Double::sum);
            since = now;
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        if (rebuild.outcome() != Outcome.DONE) throw new IllegalStateException("It failed: " + rebuild.report());
        tell(what, events, seconds);
        stages.forEach((stage, took) -> lines.accept("      %6.1f s %s".formatted(took, stage)));
        return new Rebuilt(events / seconds, same(rebuild));
    }

    private static boolean same(Rebuild rebuild) {
        return rebuild.report().stream().allMatch(line -> line.endsWith("before and after."));
    }

    private double tell(String what, int events, double seconds) {
        double rate = events / seconds;
        lines.accept(String.format(Locale.UK, "  %-34s %7.1f s %,10.0f events/s", what, seconds, rate));
        return rate;
    }
}
