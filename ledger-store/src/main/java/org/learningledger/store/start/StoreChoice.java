package org.learningledger.store.start;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which event store commands decide on. What is read comes from the ledger log in PostgreSQL, whichever it is. */
public sealed interface StoreChoice {

    /** The event table of the ledger log itself. */
    record PostgreSql() implements StoreChoice {

        @Override
        public Map<String, Object> properties() {
            return Map.of("ledger.store", name(), "axon.axonserver.enabled", false);
        }

        @Override
        public String name() {
            return "postgresql";
        }

        @Override
        public String toString() {
            return "events are kept in PostgreSQL";
        }
    }

    /**
     * An Axon Server, from which one program at a time copies every event into the ledger log.
     *
     * @param servers {@code host:port}, several separated by commas
     * @param token what the server asks of its clients, where it controls access
     */
    record AxonServer(String servers, @Nullable String token) implements StoreChoice {

        @Override
        public Map<String, Object> properties() {
            var properties = new HashMap<String, Object>();
            properties.put("ledger.store", name());
            properties.put("axon.axonserver.enabled", true);
            properties.put("axon.axonserver.servers", servers);
            if (token != null) properties.put("axon.axonserver.token", token);
            return properties;
        }

        @Override
        public String name() {
            return "axonserver";
        }

        /** Without the token, so that no log can show it. */
        @Override
        public String toString() {
            return "events are kept in Axon Server at " + servers + " and sealed in PostgreSQL";
        }
    }

    /** What Spring and Axon are told. */
    Map<String, Object> properties();

    /** As {@code LEDGER_STORE} says it. */
    String name();

    /**
     * As {@code LEDGER_STORE} says: {@code postgresql}, which holds where nothing is said, or {@code axonserver}.
     *
     * @throws CannotStart where it says something else, or not where the Axon Server is
     */
    static StoreChoice from(Map<String, String> environment) {
        var chosen = environment.getOrDefault("LEDGER_STORE", "postgresql");
        return switch (chosen) {
            case "postgresql" -> postgreSql(environment);
            case "axonserver" -> axonServer(environment);
            default ->
                throw new CannotStart("LEDGER_STORE is \"%s\". It must be postgresql or axonserver.".formatted(chosen));
        };
    }

    private static PostgreSql postgreSql(Map<String, String> environment) {
        if (!environment.getOrDefault("LEDGER_AXONSERVER", "").isBlank()) {
            throw new CannotStart(
                    "LEDGER_AXONSERVER says where an Axon Server is, but LEDGER_STORE is not axonserver. Set both or neither.");
        }
        return new PostgreSql();
    }

    private static AxonServer axonServer(Map<String, String> environment) {
        var servers = environment.getOrDefault("LEDGER_AXONSERVER", "");
        if (!servers.matches("[^:,\\s]+(:\\d+)?(,[^:,\\s]+(:\\d+)?)*")) {
            throw new CannotStart(
                    "LEDGER_STORE is axonserver, so LEDGER_AXONSERVER must say where it is, as in axonserver:8124.");
        }
        var token = environment.getOrDefault("LEDGER_AXONSERVER_TOKEN", "");
        return new AxonServer(servers, token.isBlank() ? null : token);
    }
}
