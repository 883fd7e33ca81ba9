package org.learningledger.store.start;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.MapPropertySource;

/**
 * One side of the ledger as a program of its own, told by its environment where it runs and on what.
 *
 * @param name as the start-up line says it
 * @param configuration what it consists of
 * @param migrations of the tables that it needs, run as their owner before anything else
 */
public record Side(String name, Class<?> configuration, List<Consumer<DataSource>> migrations) {

    private static final Logger LOG = LoggerFactory.getLogger(Side.class);
    private static final String LOOPBACK = "127.0.0.1";
    private static final int ANY_FAILURE = 1;

    /** Runs it until it is told to stop; ends the process with a sentence where it cannot start. */
    public void run(Map<String, String> environment) {
        try {
            start(environment);
        } catch (CannotStart problem) {
            System.err.println(problem.getMessage());
            System.exit(ANY_FAILURE);
        }
    }

    private void start(Map<String, String> environment) {
        var store = StoreChoice.from(environment);
        var database = DatabaseAddress.from(environment)
                .orElseThrow(() -> new CannotStart(
                        "The %s needs a PostgreSQL: set LEDGER_DB_URL, LEDGER_DB_USER, LEDGER_DB_PASSWORD, LEDGER_DB_OWNER and LEDGER_DB_OWNER_PASSWORD."
                                .formatted(name)));
        database.refuseIfNotDurable();
        database.migrate(migrations);
        database.refuseUnlessBegunOn(store);
        var properties = new HashMap<String, Object>(database.properties());
        properties.putAll(store.properties());
        properties.put("server.address", environment.getOrDefault("LEDGER_ADDRESS", LOOPBACK));
        properties.put("server.port", port(environment));
        properties.put("server.shutdown", "graceful");
        properties.put(
                "server.forward-headers-strategy",
                "true".equals(environment.get("LEDGER_BEHIND_PROXY")) ? "native" : "none");
        var application = new SpringApplication(configuration);
        application.setBannerMode(Banner.Mode.OFF);
        application.setAddCommandLineProperties(false);
        application.addInitializers(context ->
                context.getEnvironment().getPropertySources().addFirst(new MapPropertySource(name, properties)));
        var context = application.run();
        LOG.info(
                "The ledger runs in form three, its sides apart. This is the {}, at port {}: {}, tables are in {}.",
                name,
                context.getEnvironment().getProperty("local.server.port"),
                store,
                database);
        context.getBeanProvider(Missing.class).stream()
                .flatMap(missing -> missing.sentence().stream())
                .forEach(LOG::warn);
    }

    private static int port(Map<String, String> environment) {
        var port = environment.getOrDefault("LEDGER_PORT", "8080");
        if (!port.matches("\\d{1,5}"))
            throw new CannotStart("LEDGER_PORT is \"%s\". It must be a number.".formatted(port));
        return Integer.parseInt(port);
    }
}
