package org.learningledger.app;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.learningledger.app.database.CannotStart;
import org.learningledger.app.database.DatabaseAddress;
import org.learningledger.app.database.Login;

/**
 * How one program runs.
 *
 * @param port 0 takes a free one
 * @param address on which the web server listens; the loopback address unless somebody opens it on purpose
 * @param behindProxy whether a reverse proxy says from which address a request comes; only a proxy in a private network
 *     is believed
 * @param web false runs the ledger without its pages, for a job from the command line
 * @param external the partnership's own PostgreSQL; empty starts the embedded one
 */
public record ProgramSettings(
        Path data, int port, String address, boolean behindProxy, boolean web, Optional<DatabaseAddress> external) {

    static final String LOOPBACK = "127.0.0.1";

    /** The migrations grant the program's rights to this role by name. */
    private static final String PROGRAM_ROLE = "ledger_app";

    /** An embedded ledger with its pages, for this machine only. */
    public static ProgramSettings embedded(Path data, int port) {
        return new ProgramSettings(data, port, LOOPBACK, false, true, Optional.empty());
    }

    /** As the environment variables {@code LEDGER_...} say. */
    static ProgramSettings from(Map<String, String> environment, Path data, int port, @Nullable String address) {
        var listenOn = address != null ? address : environment.getOrDefault("LEDGER_ADDRESS", LOOPBACK);
        var behindProxy = "true".equals(environment.get("LEDGER_BEHIND_PROXY"));
        return new ProgramSettings(data, port, listenOn, behindProxy, true, external(environment));
    }

    ProgramSettings withoutWeb() {
        return new ProgramSettings(data, port, address, behindProxy, false, external);
    }

    private static Optional<DatabaseAddress> external(Map<String, String> environment) {
        var url = environment.getOrDefault("LEDGER_DB_URL", "");
        if (url.isBlank()) {
            return Optional.empty();
        }
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new CannotStart("LEDGER_DB_URL must look like jdbc:postgresql://host:5432/database.");
        }
        var owner =
                new Login(required(environment, "LEDGER_DB_OWNER"), required(environment, "LEDGER_DB_OWNER_PASSWORD"));
        var program = new Login(required(environment, "LEDGER_DB_USER"), required(environment, "LEDGER_DB_PASSWORD"));
        if (!program.user().equals(PROGRAM_ROLE) || owner.user().equals(PROGRAM_ROLE)) {
            throw new CannotStart(
                    "LEDGER_DB_USER must be %s, a login that owns nothing, and LEDGER_DB_OWNER another one: so the program cannot change what is recorded."
                            .formatted(PROGRAM_ROLE));
        }
        return Optional.of(new DatabaseAddress(url, owner, program));
    }

    private static String required(Map<String, String> environment, String name) {
        var value = environment.getOrDefault(name, "");
        if (value.isBlank()) {
            throw new CannotStart(
                    "LEDGER_DB_URL is set but %s is not. Set LEDGER_DB_USER, LEDGER_DB_PASSWORD, LEDGER_DB_OWNER and LEDGER_DB_OWNER_PASSWORD too."
                            .formatted(name));
        }
        return value;
    }
}
