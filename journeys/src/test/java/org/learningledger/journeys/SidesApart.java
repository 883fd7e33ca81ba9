package org.learningledger.journeys;

import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.learningledger.app.AccountJob;
import org.learningledger.app.LedgerProgram;
import org.learningledger.app.ProgramSettings;
import org.learningledger.app.TokenJob;
import org.learningledger.store.start.DatabaseAddress;
import org.learningledger.store.start.StoreChoice;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A ledger in form three: command side and query side as processes of their own behind the proxy, with an Axon Server for
 * the events and a PostgreSQL for all that is read.
 */
final class SidesApart implements Ledger {

    private static final Duration SEALING = Duration.ofMinutes(1);

    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private final AxonServer axonServer;
    private final OwnDatabase database;
    private final Path folder;
    private String address = "";
    private Lists lists;

    private SidesApart(AxonServer axonServer, OwnDatabase database, Path folder) {
        this.axonServer = axonServer;
        this.database = database;
        this.folder = folder;
        running.push(database);
    }

    static SidesApart empty() {
        return open(operator -> {});
    }

    static SidesApart demonstration() {
        var ledger = open(operator -> operator.jobs().demo(line -> {}));
        ledger.catchUp();
        return ledger;
    }

    private static SidesApart open(Consumer<LedgerProgram> filling) {
        var axonServer = AxonServer.offered();
        try {
            axonServer.empty();
            var folder =
                    Files.createTempDirectory(Files.createDirectories(Path.of("target", "sides-apart")), "ledger-");
            var ledger = new SidesApart(axonServer, OwnDatabase.start(), folder.toAbsolutePath());
            try {
                ledger.operator(filling);
                ledger.start();
                return ledger;
            } catch (Exception | Error problem) {
                ledger.close();
                throw problem;
            }
        } catch (RuntimeException unavailable) {
            throw unavailable;
        } catch (Exception unavailable) {
            throw new IllegalStateException(unavailable);
        }
    }

    private void start() throws Exception {
        var settings = environment();
        settings.put("LEDGER_BEHIND_PROXY", "true");
        var commandSide = begun(SideProcess.start("command side", "ledger.command-side", folder, settings));
        var querySide = begun(SideProcess.start("query side", "ledger.query-side", folder, settings));
        var proxy = begun(ReverseProxy.before(commandSide.address(), querySide.address(), folder));
        List.of(commandSide, querySide).forEach(SideProcess::awaitHealth);
        address = proxy.url();
        lists = new Lists(address);
    }

    private <T extends AutoCloseable> T begun(T resource) {
        running.push(resource);
        return resource;
    }

    private Map<String, String> environment() {
        var environment = new HashMap<>(database.environment());
        environment.put("LEDGER_STORE", "axonserver");
        environment.put("LEDGER_AXONSERVER", axonServer.address());
        return environment;
    }

    /** What somebody does with the all-in-one program on the same stores, which needs no pages for that. */
    private void operator(Consumer<LedgerProgram> does) {
        var settings = new ProgramSettings(
                folder.resolve("operator"),
                0,
                "127.0.0.1",
                false,
                false,
                DatabaseAddress.from(environment()),
                StoreChoice.from(environment()));
        try (var program = LedgerProgram.start(settings)) {
            does.accept(program);
        }
    }

    @Override
    public String address() {
        return address;
    }

    /** The log with what Axon Server keeps, then every list with the log. */
    @Override
    public void catchUp() {
        var log = JdbcClient.create(tables());
        await("sealing")
                .atMost(SEALING)
                .pollDelay(Duration.ZERO)
                .until(() -> log.sql("SELECT global_index FROM ledger.head")
                                .query(Long.class)
                                .single()
                        == axonServer.events());
        log.sql("SELECT partnership, position FROM ledger.partnership_head").query(head -> {
            lists.reach(head.getString("partnership"), head.getLong("position"));
        });
    }

    @Override
    public List<String> account(AccountJob job) {
        var lines = new ArrayList<String>();
        operator(program -> program.jobs().account(job, lines::add));
        return lines;
    }

    @Override
    public List<String> token(TokenJob job) {
        var lines = new ArrayList<String>();
        operator(program -> program.jobs().token(job, lines::add));
        return lines;
    }

    @Override
    public DataSource tables() {
        return database.asSuperuser();
    }

    @Override
    public void close() {
        while (!running.isEmpty()) {
            try {
                running.pop().close();
            } catch (Exception unstoppable) {
                throw new IllegalStateException(unstoppable);
            }
        }
    }
}
