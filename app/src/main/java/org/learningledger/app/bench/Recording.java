package org.learningledger.app.bench;

import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.axonframework.config.EventProcessingConfiguration;
import org.learningledger.app.LedgerProgram;
import org.learningledger.app.bench.Deeds.Action;
import org.learningledger.app.bench.Load.Done;
import org.learningledger.app.database.EmbeddedDatabase;
import org.learningledger.events.action.ActionId;
import org.learningledger.query.projection.Progressed;
import org.learningledger.store.log.LedgerLog;
import org.learningledger.web.account.Accounts;
import org.learningledger.web.account.NewAccount;
import org.learningledger.web.account.Role;

/**
 * Measures what recording costs: deeds of programs, through HTTP, sign-in, rules, log and projections, beside what the
 * guarded table alone takes, by turns in the same run.
 */
final class Recording {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(2);
    private static final Duration CATCH_UP = Duration.ofMinutes(5);
    private static final int WARM_UP = 4;
    private static final double PROBES_PER_SECOND = 5;

    private final LedgerProgram ledger;
    private final Consumer<String> lines;
    private final Size size;

    /**
     * @param clients at how many at once it is measured; the last number is the one that programs are told of
     * @param recommendations how many the ledger holds before; about two in three lead to an action
     * @param seconds how long each turn takes
     * @param rounds how many turns each has
     */
    record Size(List<Integer> clients, int recommendations, long seed, int seconds, int rounds) {

        int most() {
            return clients.getLast();
        }

        Duration turn() {
            return Duration.ofSeconds(seconds);
        }
    }

    /**
     * At one number of clients.
     *
     * @param took the processor time of our turns
     */
    private record Compared(int clients, Done bare, Done ours, ProcessorTime took) {

        double ratio() {
            return ours.perSecond() / bare.perSecond();
        }

        String line() {
            return String.format(
                    Locale.ROOT,
                    "  %2d clients   bare %,7.0f/s   ours %,7.0f/s   ours/bare %.2f"
                            + "   processor time of each: %.2f ms program, %.2f database, %.2f client",
                    clients,
                    bare.perSecond(),
                    ours.perSecond(),
                    ratio(),
                    (took.program() - ours.clientSeconds()) * 1e3 / ours.acts(),
                    took.database() * 1e3 / ours.acts(),
                    ours.clientSeconds() * 1e3 / ours.acts());
        }
    }

    Recording(LedgerProgram ledger, Size size, Consumer<String> lines) {
        this.ledger = ledger;
        this.size = size;
        this.lines = lines;
    }

    void run(EmbeddedDatabase bareDatabase) throws Exception {
        var programs = ready();
        lines.accept("Warming up for %d s ...".formatted(size.seconds * WARM_UP));
        Load.closed(programs, size.turn().multipliedBy(WARM_UP));
        try (var bare = new BareTable(bareDatabase.address(), ledger.database(), size.most())) {
            Load.closed(bare.writers(size.most()), size.turn());
            var compared = new ArrayList<Compared>();
            for (int clients : size.clients) {
                compared.add(compare(clients, bare, programs));
                lines.accept(compared.getLast().line());
            }
            catchUp();
            atHalfLoad(compared.getLast(), programs);
        }
    }

    /** Fills the ledger, and opens the accounts of those who record: one for each client, and one more. */
    List<Deeds> ready() throws SQLException {
        fill();
        return programs();
    }

    private void fill() {
        if (ledger.context().getBean(LedgerLog.class).head() > 0) return;
        var histories = new Histories(size.seed, size.recommendations, Math.max(20, size.recommendations / 50));
        new Fill(ledger.context(), lines).run(histories, new ActionId(histories.id()), 1);
    }

    /** One for each client, with an account and actions of its own. */
    private List<Deeds> programs() throws SQLException {
        var accounts = ledger.context().getBean(Accounts.class);
        var actions = actions();
        var programs = new ArrayList<Deeds>();
        // One more than clients: it looks at what the others do.
        for (int program = 0; program <= size.most(); program++) {
            var account = account(program);
            accounts.open(account);
            var own = new ArrayList<Action>();
            for (int each = program; each < actions.size(); each += size.most() + 1) own.add(actions.get(each));
            programs.add(new Deeds(new Caller(ledger.url(), account), own, size.seed + program));
        }
        return programs;
    }

    private static NewAccount account(int number) {
        var password = UUID.randomUUID().toString();
        return new NewAccount(
                UUID.randomUUID(),
                Histories.PARTNERSHIP,
                "program-" + number + "-" + password.substring(0, 8),
                "Program " + number,
                null,
                Role.BUSINESS_UNIT,
                null,
                null,
                password);
    }

    private List<Action> actions() throws SQLException {
        var program = ledger.database().program();
        try (var connection = DriverManager.getConnection(ledger.database().url(), program.user(), program.password());
                var rows = connection.createStatement().executeQuery("""
                        SELECT aggregate_identifier, max(sequence_number) FROM ledger.ledger_log
                         WHERE upper(type) = 'ACTION' GROUP BY 1 ORDER BY 1""")) {
            var actions = new ArrayList<Action>();
            while (rows.next()) actions.add(new Action(UUID.fromString(rows.getString(1)), rows.getLong(2)));
            return actions;
        }
    }

    private Compared compare(int clients, BareTable bare, List<Deeds> programs) throws Exception {
        var ofBare = Done.NOTHING;
        var ours = Done.NOTHING;
        var took = ProcessorTime.NONE;
        for (int round = 0; round < size.rounds; round++) {
            catchUp();
            ofBare = ofBare.and(Load.closed(bare.writers(clients), size.turn()));
            var before = ProcessorTime.of(ledger.database());
            ours = ours.and(Load.closed(programs.subList(0, clients), size.turn()));
            took = took.and(ProcessorTime.of(ledger.database()).minus(before));
        }
        return new Compared(clients, ofBare, ours, took);
    }

    /** So that no turn pays for what the projections of the one before still have to do. */
    void catchUp() {
        long behind = behind();
        long start = System.nanoTime();
        while (behind() > 0) {
            if (System.nanoTime() - start > CATCH_UP.toNanos())
                throw new IllegalStateException("Projections stand still");
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        if (behind > 0) {
            lines.accept(String.format(
                    Locale.ROOT,
                    "    projections were %,d events behind, and took %.1f s to catch up",
                    behind,
                    seconds));
        }
    }

    private long behind() {
        var progressed = ledger.context().getBean(Progressed.class);
        long head = ledger.context().getBean(LedgerLog.class).head();
        return head
                - ledger.context().getBean(EventProcessingConfiguration.class).eventProcessors().keySet().stream()
                        .mapToLong(progressed::of)
                        .min()
                        .orElseThrow();
    }

    private void atHalfLoad(Compared most, List<Deeds> programs) throws Exception {
        double rate = most.ours().perSecond() / 2;
        var duration = size.turn().multipliedBy(size.rounds);
        lines.accept(String.format(Locale.ROOT, "At half of that load, %,.0f/s:", rate));
        var visible = new Timings("until the history shows it");
        var probing = CompletableFuture.supplyAsync(() -> probe(programs.getLast(), duration, visible));
        var answered = new Timings("until the answer");
        Load.open(programs.subList(0, size.most()), rate, duration, answered);
        if (probing.get() == 0) throw new IllegalStateException("Nothing was looked for in the history");
        lines.accept(answered.spread());
        lines.accept(visible.spread());
        lines.accept("    projections are %,d events behind at the end".formatted(behind()));
        lines.accept(String.format(
                Locale.ROOT,
                "record bare=%.0f/s ours=%.0f/s ours/bare=%.2f p50=%.1fms p95=%.1fms p99=%.1fms visible_p95=%.0fms",
                most.bare().perSecond(),
                most.ours().perSecond(),
                most.ratio(),
                answered.within(0.5),
                answered.within(0.95),
                answered.within(0.99),
                visible.within(0.95)));
    }

    /** From the answer to a deed until an answer about the history of its action holds the event. */
    private static int probe(Deeds program, Duration duration, Timings visible) {
        long end = System.nanoTime() + duration.toNanos();
        int probes = 0;
        try {
            for (; System.nanoTime() < end; probes++) {
                var recorded = program.recordNext();
                long answered = System.nanoTime();
                while (!program.history(recorded.action()).contains(recorded.event())) {
                    if (System.nanoTime() > end + CATCH_UP.toNanos()) {
                        throw new IllegalStateException("The history does not show " + recorded);
                    }
                    LockSupport.parkNanos(LOOK_AGAIN.toNanos());
                }
                visible.add(System.nanoTime() - answered);
                LockSupport.parkNanos((long) (1e9 / PROBES_PER_SECOND));
            }
            return probes;
        } catch (IOException problem) {
            throw new IllegalStateException(problem);
        }
    }
}
