package org.learningledger.app;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.learningledger.store.start.DatabaseAddress;
import org.learningledger.store.start.Setting;
import org.learningledger.store.start.StoreChoice;

/**
 * How one program runs.
 *
 * @param port 0 takes a free one
 * @param address on which the web server listens; the loopback address unless somebody opens it on purpose
 * @param behindProxy whether a reverse proxy says from which address a request comes; only a proxy in a private network
 *     is believed
 * @param web false runs the ledger without its pages, for a job from the command line
 * @param external the partnership's own PostgreSQL; empty starts the embedded one
 * @param store which event store commands decide on
 */
public record ProgramSettings(
        Path data,
        int port,
        String address,
        boolean behindProxy,
        boolean web,
        Optional<DatabaseAddress> external,
        StoreChoice store) {

    static final String LOOPBACK = "127.0.0.1";

    /** An embedded ledger with its pages, for this machine only. */
    public static ProgramSettings embedded(Path data, int port) {
        return new ProgramSettings(data, port, LOOPBACK, false, true, Optional.empty(), new StoreChoice.PostgreSql());
    }

    /** As the environment variables {@code LEDGER_...} say. */
    static ProgramSettings from(Map<String, String> environment, Path data, int port, @Nullable String address) {
        var listenOn = address != null ? address : environment.getOrDefault("LEDGER_ADDRESS", LOOPBACK);
        var behindProxy = Setting.isOn(environment, "LEDGER_BEHIND_PROXY");
        return new ProgramSettings(
                data,
                port,
                listenOn,
                behindProxy,
                true,
                DatabaseAddress.from(environment),
                StoreChoice.from(environment));
    }

    /** Which form of the ledger this is, for the start-up line. */
    String form() {
        if (store instanceof StoreChoice.AxonServer) return "Form three, all in one program: %s.".formatted(store);
        return external.map("Form two: all in one program, on PostgreSQL at %s, where more copies may run."::formatted)
                .orElse("Form one: all in one program, with a PostgreSQL of its own. Nothing else is needed.");
    }

    public ProgramSettings withoutWeb() {
        return new ProgramSettings(data, port, address, behindProxy, false, external, store);
    }
}
