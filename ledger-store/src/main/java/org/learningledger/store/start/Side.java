package org.learningledger.store.start;

import java.net.BindException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.slf4j.LoggerFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * One side of the ledger as a program of its own, told by its environment where it runs and on what.
 *
 * @param name as the start-up line says it
 * @param configuration what it consists of
 * @param migrations of the tables that it needs, run as their owner before anything else
 */
public record Side(String name, Class<?> configuration, List<Consumer<DataSource>> migrations) {

    private static final String LOG = "ledger-side-log.xml";
    private static final int USUAL_PORT = 8080;
    private static final String LOOPBACK = "127.0.0.1";
    private static final int ANY_FAILURE = 1;

    /** Runs it until it is told to stop; ends the process with a sentence where it cannot start. */
    public void run(Map<String, String> environment) {
        System.setProperty("logback.configurationFile", LOG);
        System.setProperty("logging.config", "classpath:" + LOG);
        System.setProperty("disable-axoniq-console-message", "true");
        try {
            start(environment);
        } catch (CannotStart problem) {
            System.err.println(problem.getMessage());
            System.exit(ANY_FAILURE);
        }
    }

    private void start(Map<String, String> environment) {
        var store = StoreChoice.from(environment);
        if (!(store instanceof StoreChoice.AxonServer)) {
            throw new CannotStart(
                    "The sides run apart on Axon Server only. Set LEDGER_STORE=axonserver and LEDGER_AXONSERVER, or run ./ledger start, which is both sides.");
        }
        int port = Setting.port(environment, "LEDGER_PORT", USUAL_PORT);
        var database = DatabaseAddress.from(environment)
                .orElseThrow(() -> new CannotStart(
                        "The %s needs a PostgreSQL: set LEDGER_DB_URL, LEDGER_DB_USER, LEDGER_DB_PASSWORD, LEDGER_DB_OWNER and LEDGER_DB_OWNER_PASSWORD."
                                .formatted(name)));
        database.refuseIfNotDurable();
        database.migrate(migrations, store);
        var properties = new HashMap<String, Object>(database.properties());
        properties.putAll(store.properties());
        properties.put("server.address", environment.getOrDefault("LEDGER_ADDRESS", LOOPBACK));
        properties.put("server.port", port);
        var exports = environment.getOrDefault("LEDGER_EXPORTS", "");
        if (!exports.isEmpty()) properties.put("ledger.exports", exports);
        properties.put(
                "server.forward-headers-strategy",
                Setting.isOn(environment, "LEDGER_BEHIND_PROXY") ? "native" : "none");
        var application = new SpringApplication(configuration);
        application.setBannerMode(Banner.Mode.OFF);
        application.setAddCommandLineProperties(false);
        application.addInitializers(context ->
                context.getEnvironment().getPropertySources().addFirst(new MapPropertySource(name, properties)));
        var context = run(application, port);
        LoggerFactory.getLogger(Side.class)
                .info(
                        "The ledger runs in form three, its sides apart. This is the {}, at port {}: {}, tables are in {}.",
                        name,
                        context.getEnvironment().getProperty("local.server.port"),
                        store,
                        database);
        context.getBeanProvider(Missing.class).stream()
                .flatMap(missing -> missing.sentence().stream())
                .forEach(sentence -> LoggerFactory.getLogger(Side.class).warn(sentence));
    }

    private static ConfigurableApplicationContext run(SpringApplication application, int port) {
        try {
            return application.run();
        } catch (RuntimeException problem) {
            for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
                if (cause instanceof BindException) {
                    throw new CannotStart(
                            "Port %d is in use by another program. Stop that one, or choose another with LEDGER_PORT."
                                    .formatted(port),
                            problem);
                }
            }
            throw problem;
        }
    }
}
