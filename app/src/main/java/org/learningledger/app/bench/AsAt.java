package org.learningledger.app.bench;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.learningledger.app.bench.QueryPlans.Plan;
import org.learningledger.events.action.ActionId;
import org.learningledger.query.action.ActionReader;
import org.learningledger.query.compare.Between;
import org.learningledger.query.compare.CompareReader;
import org.learningledger.query.learning.LearningFilter;
import org.learningledger.query.learning.LearningReader;
import org.learningledger.query.learning.Step;
import org.learningledger.store.log.LedgerLog;
import org.learningledger.store.start.DatabaseAddress;
import org.learningledger.store.time.Knowledge;
import org.learningledger.store.time.Moment;
import org.learningledger.store.time.Moment.Clock;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Measures what it costs to ask about another moment: answers as they were known and so then, beside the current ones in
 * the same run.
 */
final class AsAt {

    /** What is shared by findings decides how much a late one can bear upon. */
    private static final int RECOMMENDATIONS_OF_A_THEME = 50;

    private final ApplicationContext ledger;
    private final DatabaseAddress address;
    private final Consumer<String> lines;
    private final ActionReader actions;
    private final LearningReader learning;
    private int rounds;

    /**
     * @param recommendations how many the register holds
     * @param events how many facts the one long record has
     * @param rounds how often each question is asked and timed; before, it is asked a quarter as often without
     */
    record Size(int recommendations, int events, long seed, int rounds) {}

    /** @param ledger with {@link QueryPlans} among its beans */
    AsAt(ApplicationContext ledger, DatabaseAddress address, Consumer<String> lines) {
        this.ledger = ledger;
        this.address = address;
        this.lines = lines;
        this.actions = ledger.getBean(ActionReader.class);
        this.learning = ledger.getBean(LearningReader.class);
    }

    /** @return whether no page of the register reads a big table whole, at any moment */
    boolean run(Size size) throws SQLException {
        rounds = size.rounds;
        var histories = new Histories(
                size.seed, size.recommendations, Math.max(20, size.recommendations / RECOMMENDATIONS_OF_A_THEME));
        var record = new ActionId(histories.id());
        boolean empty = ledger.getBean(LedgerLog.class).head() == 0;
        if (empty) new Fill(ledger, lines).run(histories, record, size.events);
        tidy();
        sizes();
        var ofRecord = record(record, size.events);
        var register = register();
        var firstPage = comparison();
        lines.accept(String.format(
                Locale.ROOT,
                "asat record_ratio=%.2f register_ratio=%.2f first_page=%.0fms",
                ofRecord,
                register.ratio,
                firstPage));
        return register.indexed;
    }

    /** What PostgreSQL does by itself some time after many changes. */
    private void tidy() throws SQLException {
        try (var connection = DriverManager.getConnection(
                        address.url(), address.owner().user(), address.owner().password());
                var statement = connection.createStatement()) {
            statement.execute("VACUUM (ANALYZE)");
        }
    }

    private void sizes() {
        JdbcClient.create(ledger.getBean(DataSource.class)).sql("""
                        SELECT relname, n_live_tup, pg_size_pretty(pg_total_relation_size(relid)) AS size
                          FROM pg_stat_user_tables WHERE n_live_tup > 0 AND schemaname IN ('ledger', 'read')
                         ORDER BY pg_total_relation_size(relid) DESC LIMIT 6""").query(row -> {
            lines.accept(String.format(
                    Locale.ROOT, "  %-22s %,12d rows %10s", row.getString(1), row.getLong(2), row.getString(3)));
        });
    }

    private double record(ActionId record, int events) {
        lines.accept("One action with %,d facts:".formatted(events));
        var now = new Timings("now");
        var middle = Moment.knownOn(Histories.dayAt(0.5));
        var then = new Timings("as known at the middle of its life");
        var so = new Timings("as was so at the middle of its life");
        var wasSo = Moment.NOW.withTrueOn(Histories.dayAt(0.5));
        Supplier<?> question =
                () -> actions.one(Histories.PARTNERSHIP, record.value()).orElseThrow();
        alternately(question, Map.of(Moment.NOW, now, middle, then, wasSo, so));
        lines.accept(now.line(now));
        lines.accept(then.line(now));
        lines.accept(so.line(now));
        return Math.max(then.p95(), so.p95()) / now.p95();
    }

    private record Register(double ratio, boolean indexed) {}

    private Register register() {
        var moments = moments();
        double ratio = 0;
        var plans = new LinkedHashMap<String, List<Plan>>();
        for (var asked : List.of("first page", "middle page", "narrowed to a step")) {
            lines.accept("The register of recommendations, %s:".formatted(asked));
            var timings = new LinkedHashMap<Moment, Timings>();
            moments.forEach((name, moment) -> timings.put(moment, new Timings(name)));
            Supplier<?> question = question(asked);
            alternately(question, timings);
            var now = timings.get(Moment.NOW);
            for (var each : timings.values()) {
                lines.accept(each.line(now));
                ratio = Math.max(ratio, each == now ? 0 : each.p95() / now.p95());
            }
            moments.forEach((name, moment) ->
                    plans.put(asked + ", " + name, QueryPlans.of(() -> moment.answer(question::get))));
        }
        return new Register(ratio, indexed(plans));
    }

    private Supplier<?> question(String asked) {
        return switch (asked) {
            case "first page" -> () -> page(LearningFilter.RECOMMENDATIONS, 1);
            case "middle page" -> {
                var middles = new LinkedHashMap<Moment, Integer>();
                yield () -> page(LearningFilter.RECOMMENDATIONS, middles.computeIfAbsent(Moment.asked(), moment ->
                        (int) (page(LearningFilter.RECOMMENDATIONS, 1) / 50 + 1)));
            }
            default -> {
                var narrowed = new LearningFilter(
                        LearningFilter.RECOMMENDATIONS.kind(), Step.ACCEPTED, null, null, null, null, null, null);
                yield () -> page(narrowed, 1);
            }
        };
    }

    /** @return how many there are in all */
    private long page(LearningFilter filter, int page) {
        return learning.list(Histories.PARTNERSHIP, filter, page).total();
    }

    private Map<String, Moment> moments() {
        var moments = new LinkedHashMap<String, Moment>();
        moments.put("now", Moment.NOW);
        for (double part : new double[] {0.25, 0.5, 0.75, 1}) {
            var day = Histories.dayAt(part);
            moments.put("as known on " + day, Moment.knownOn(day));
        }
        for (int percent : new int[] {50, 90}) {
            moments.put(
                    "as known when %d in 100 facts were recorded".formatted(percent),
                    Moment.NOW.withKnownAt(recordedAt(percent)));
        }
        var middle = Histories.dayAt(0.5);
        var late = Histories.dayAt(0.9);
        moments.put("as was so on " + middle, Moment.NOW.withTrueOn(middle));
        moments.put("as was surely so on " + late, Moment.NOW.withTrueOn(late).surely());
        moments.put(
                "as was so on " + middle + ", recorded by then",
                Moment.NOW.withKnownAt(recordedAt(90)).by(Moment.Clock.RECORDED).withTrueOn(middle));
        return moments;
    }

    private Instant recordedAt(int percent) {
        return JdbcClient.create(ledger.getBean(DataSource.class))
                .sql("SELECT recorded_at FROM ledger.ledger_log WHERE global_index ="
                        + " (SELECT greatest(1, global_index * ? / 100) FROM ledger.head)")
                .param(percent)
                .query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .single();
    }

    private double comparison() {
        lines.accept("The first page of a comparison of the whole register:");
        var plans = new LinkedHashMap<String, List<Plan>>();
        double slowest = 0;
        for (double part : new double[] {0.5, 0.98}) {
            var day = Histories.dayAt(part);
            var timings = new Timings("since " + day);
            Supplier<?> question = comparison(Knowledge.endOf(day), recordedAt(100));
            long before = allocated();
            for (int round = 0; round < rounds; round++) timings.time(question);
            lines.accept("%s   %,d kB of this program's memory each"
                    .formatted(timings.line(timings), (allocated() - before) / rounds / 1024));
            slowest = Math.max(slowest, timings.within(1));
            plans.put("comparison since " + day, QueryPlans.of(question));
        }
        indexed(plans);
        return slowest;
    }

    private Supplier<?> comparison(Instant first, Instant second) {
        var comparisons = ledger.getBean(CompareReader.class);
        var between = new Between(first, second, Clock.DECLARED);
        return () -> comparisons.compared(Histories.PARTNERSHIP, "recommendations", between, null, 1);
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    private void alternately(Supplier<?> question, Map<Moment, Timings> timings) {
        for (int round = 0; round < (rounds + 3) / 4; round++) {
            timings.keySet().forEach(moment -> moment.answer(question::get));
        }
        for (int round = 0; round < rounds; round++) {
            timings.forEach((moment, timing) -> moment.answer(() -> {
                timing.time(question);
                return moment;
            }));
        }
    }

    private boolean indexed(Map<String, List<Plan>> plans) {
        var problems = new ArrayList<String>();
        lines.accept("Query plans:");
        plans.forEach((name, heard) -> heard.forEach(plan -> {
            var counts = plan.statement().startsWith("SELECT count");
            lines.accept(String.format(
                    Locale.ROOT,
                    "  %-62s %-5s %8.2f ms  %s",
                    name,
                    counts ? "count" : "page",
                    plan.millis(),
                    String.join(", ", plan.indices())));
            plan.readWhole().forEach(table -> problems.add(name + " reads the whole of " + table));
        }));
        problems.forEach(lines);
        return problems.isEmpty();
    }
}
