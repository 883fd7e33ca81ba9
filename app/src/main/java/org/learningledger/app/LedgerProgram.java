package org.learningledger.app;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.learningledger.app.database.DataDirectory;
import org.learningledger.app.database.EmbeddedDatabase;
import org.learningledger.store.start.CannotStart;
import org.learningledger.store.start.DatabaseAddress;
import org.learningledger.store.start.Missing;
import org.slf4j.LoggerFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * The whole ledger in this process: database, tables, both sides. It runs from start to close.
 *
 * <p>What is started last is stopped first, so events are no longer handled when the database stops. However the program ends,
 * short of being killed, that happens once.
 */
public final class LedgerProgram implements AutoCloseable {

    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private final Thread onExit = new Thread(this::close, "ledger-stop");
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean stopping;
    private DatabaseAddress database;
    private ConfigurableApplicationContext context;
    private RunningServer server;

    private LedgerProgram() {}

    /**
     * Starts the ledger; when this returns it is ready.
     *
     * @throws org.learningledger.app.database.DataDirectoryInUse if another program has the data directory
     * @throws CannotStart with a sentence for the person, for every other reason that was foreseen
     */
    public static LedgerProgram start(ProgramSettings settings) {
        return startWith(settings);
    }

    /** The same, with beans beside its own: what measures it from within. */
    public static LedgerProgram startWith(ProgramSettings settings, Class<?>... besides) {
        var configurations = new ArrayList<Class<?>>();
        configurations.add(AllInOne.class);
        configurations.addAll(List.of(besides));
        return start(settings, configurations, Migrations.ALL);
    }

    static LedgerProgram start(
            ProgramSettings settings, List<Class<?>> configurations, List<Consumer<DataSource>> migrations) {
        var program = new LedgerProgram();
        Runtime.getRuntime().addShutdownHook(program.onExit);
        try {
            program.open(settings, configurations, migrations);
            return program;
        } catch (RuntimeException | Error e) {
            program.close();
            throw e;
        }
    }

    /** The address for a browser on this machine. */
    public String url() {
        return server.toString();
    }

    public Jobs jobs() {
        return context.getBean(Jobs.class);
    }

    /** What it still lacks, a sentence each. */
    public List<String> missing() {
        return context.getBeanProvider(Missing.class).stream()
                .flatMap(missing -> missing.sentence().stream())
                .toList();
    }

    /** Where its database is, with the logins of the program and of the tables' owner. */
    public DatabaseAddress database() {
        return database;
    }

    /** For tests and measurements that look inside. */
    public ConfigurableApplicationContext context() {
        return context;
    }

    /** Returns when the program has been stopped. */
    public void awaitEnd() throws InterruptedException {
        ended.await();
    }

    @Override
    public void close() {
        stopping = true;
        synchronized (this) {
            while (!started.isEmpty()) {
                stop(started.pop());
            }
        }
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(onExit);
        } catch (IllegalStateException e) {
            // The program is ending: the hook is running or has run.
        }
    }

    /** Holds the monitor while it starts, so that an exit in the middle waits and then stops what has been started. */
    private synchronized void open(
            ProgramSettings settings, List<Class<?>> configurations, List<Consumer<DataSource>> migrations) {
        refuseIfStopping();
        database = settings.external().orElseGet(() -> embedded(settings.data()));
        if (settings.external().isPresent()) {
            started.push(DataDirectory.claim(settings.data()));
            database.refuseIfNotDurable();
        }
        refuseIfStopping();
        database.migrate(migrations, settings.store());
        refuseIfStopping();
        var token = randomToken();
        context = spring(settings, configurations, database, token);
        started.push(context);
        if (settings.web()) {
            announce(settings, token);
        }
    }

    private DatabaseAddress embedded(Path data) {
        var database = EmbeddedDatabase.start(data);
        started.push(database);
        return database.address();
    }

    private static ConfigurableApplicationContext spring(
            ProgramSettings settings, List<Class<?>> configurations, DatabaseAddress database, String token) {
        var application = new SpringApplication(configurations.toArray(Class<?>[]::new));
        application.setRegisterShutdownHook(false);
        application.setBannerMode(Banner.Mode.OFF);
        application.setAddCommandLineProperties(false);
        if (!settings.web()) {
            application.setWebApplicationType(WebApplicationType.NONE);
        }
        var properties = new HashMap<String, Object>(database.properties());
        properties.putAll(settings.store().properties());
        properties.put("ledger.operator-token", token);
        properties.put("ledger.data", settings.data().toString());
        properties.put("ledger.exports", settings.data().resolve("exports").toString());
        // Beside the embedded database, not in it: in form one there is one machine, and the settings can name another
        // place.
        if (settings.external().isEmpty()) {
            properties.put(
                    "ledger.restricted.key-file",
                    settings.data().resolve("restricted.key").toString());
        }
        properties.put("server.port", settings.port());
        properties.put("server.address", settings.address());
        properties.put("server.forward-headers-strategy", settings.behindProxy() ? "native" : "none");
        application.addInitializers(context -> context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("ledger program", properties)));
        try {
            return application.run();
        } catch (RuntimeException e) {
            throw explained(e, settings);
        }
    }

    private void announce(ProgramSettings settings, String token) {
        var port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        var anyAddress = List.of("0.0.0.0", "::", "localhost").contains(settings.address());
        server = new RunningServer(anyAddress ? ProgramSettings.LOOPBACK : settings.address(), port, token);
        try {
            server.write(settings.data());
        } catch (IOException e) {
            throw new CannotStart("%s cannot be written to (%s).".formatted(settings.data(), e), e);
        }
        started.push(() -> RunningServer.forget(settings.data()));
    }

    private static RuntimeException explained(RuntimeException problem, ProgramSettings settings) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof PortInUseException) {
                return new CannotStart(
                        "Port %d is in use by another program. Stop that one, or choose another port with --port."
                                .formatted(settings.port()),
                        problem);
            }
        }
        return problem;
    }

    private void refuseIfStopping() {
        if (stopping) {
            throw new CannotStart("The ledger was stopped while it started.");
        }
    }

    private static void stop(AutoCloseable resource) {
        try {
            resource.close();
        } catch (Exception e) {
            LoggerFactory.getLogger(LedgerProgram.class).error("Could not stop {}", resource, e);
        }
    }

    private static String randomToken() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
