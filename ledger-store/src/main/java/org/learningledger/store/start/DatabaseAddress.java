package org.learningledger.store.start;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Where a ledger's database is and who may do what there.
 *
 * @param owner owns the tables and runs migrations; never serves requests
 * @param program what the running program logs in as; it can create nothing
 */
public record DatabaseAddress(String url, Login owner, Login program) {

    /** The migrations grant the program's rights to this role by name. */
    private static final String PROGRAM_ROLE = "ledger_app";

    /** Under this key only one program at a time changes tables ("ledger" in ASCII). */
    private static final long MIGRATING = 0x6C6564676572L;

    /**
     * The partnership's own PostgreSQL, as {@code LEDGER_DB_...} say; empty where they say nothing.
     *
     * @throws CannotStart where they say only half of it, or would let the program change what is recorded
     */
    public static Optional<DatabaseAddress> from(Map<String, String> environment) {
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

    /** What the running program is told: its own login, never the owner's. */
    public Map<String, Object> properties() {
        return Map.of("ledger.db.url", url, "ledger.db.user", program.user(), "ledger.db.password", program.password());
    }

    /** @throws CannotStart where the server cannot be reached, or may lose what it called recorded */
    public void refuseIfNotDurable() {
        for (var login : List.of(owner, program)) {
            try (var connection = as(login).getConnection()) {
                Durability.refuseIfNotDurable(connection);
            } catch (SQLException e) {
                throw new CannotStart(
                        "The database at %s cannot be reached as %s (%s). Check LEDGER_DB_URL, the login and its password."
                                .formatted(this, login.user(), e.getMessage()),
                        e);
            }
        }
    }

    /** Brings the tables up to date as their owner. Programs that start at the same moment do it one after the other. */
    public void migrate(List<Consumer<DataSource>> migrations) {
        var tables = as(owner);
        try (var turn = tables.getConnection();
                var statement = turn.createStatement()) {
            statement.execute("SELECT pg_advisory_lock(%d)".formatted(MIGRATING));
            migrations.forEach(migration -> migration.accept(tables));
        } catch (SQLException e) {
            throw new CannotStart(
                    "The tables at %s cannot be brought up to date as %s (%s)."
                            .formatted(this, owner.user(), e.getMessage()),
                    e);
        }
    }

    /** @throws CannotStart where the ledger in this database was begun on another event store */
    public void refuseUnlessBegunOn(StoreChoice store) {
        try (var connection = as(program).getConnection();
                var statement = connection.createStatement();
                var row =
                        statement.executeQuery("SELECT next_token, global_index FROM ledger.sequencer, ledger.head")) {
            row.next();
            store.refuseAnothersLedger(row.getLong(1), row.getLong(2));
        } catch (SQLException e) {
            throw new CannotStart("The ledger at %s cannot be read (%s).".formatted(this, e.getMessage()), e);
        }
    }

    /** Without what stands behind a question mark, where some write passwords. */
    @Override
    public String toString() {
        return url.replaceFirst("\\?.*", "");
    }

    private DataSource as(Login login) {
        var source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(login.user());
        source.setPassword(login.password());
        return source;
    }
}
