package org.learningledger.store.start;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which event store commands decide on. What is read comes from the ledger log in PostgreSQL, whichever it is. */
public sealed interface StoreChoice {

    /** The event table of the ledger log itself. */
    record PostgreSql() implements StoreChoice {

        @Override
        public Map<String, Object> properties() {
            return Map.of("ledger.store", "postgresql", "axon.axonserver.enabled", false);
        }

        @Override
        public void refuseAnothersLedger(long sealed, long recorded) {
            if (sealed > 0) {
                throw new CannotStart(
                        "This ledger keeps its events in Axon Server. Start it with LEDGER_STORE=axonserver and LEDGER_AXONSERVER.");
            }
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
            return Map.of(
                    "ledger.store",
                    "axonserver",
                    "axon.axonserver.enabled",
                    true,
                    "axon.axonserver.servers",
                    servers,
                    "axon.axonserver.token",
                    token == null ? "" : token);
        }

        @Override
        public void refuseAnothersLedger(long sealed, long recorded) {
            if (recorded > sealed) {
                throw new CannotStart(
                        "This ledger keeps its events in PostgreSQL. Start it without LEDGER_STORE, or begin a new ledger in a database of its own.");
            }
        }

        /** Without the token, so that no log can show it. */
        @Override
        public String toString() {
            return "events are kept in Axon Server at " + servers + " and sealed in PostgreSQL";
        }
    }

    /** What Spring and Axon are told. */
    Map<String, Object> properties();

    /**
     * A ledger that was begun on one store goes on with it: on the other, what commands decide on would be missing.
     *
     * @param sealed how many events the ledger log has from Axon Server
     * @param recorded how many it has altogether
     * @throws CannotStart where the ledger was begun on the other store
     */
    void refuseAnothersLedger(long sealed, long recorded);

    /**
     * As {@code LEDGER_STORE} says: {@code postgresql}, which holds where nothing is said, or {@code axonserver}.
     *
     * @throws CannotStart where it says something else, or not where the Axon Server is
     */
    static StoreChoice from(Map<String, String> environment) {
        var chosen = environment.getOrDefault("LEDGER_STORE", "postgresql");
        return switch (chosen) {
            case "postgresql" -> new PostgreSql();
            case "axonserver" -> axonServer(environment);
            default ->
                throw new CannotStart("LEDGER_STORE is \"%s\". It must be postgresql or axonserver.".formatted(chosen));
        };
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
