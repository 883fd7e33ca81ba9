package org.learningledger.store.start;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.learningledger.store.guard.Guards;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Where a ledger's database is and who may do what there.
 *
 * @param owner owns the tables and runs migrations; never serves requests
 * @param program what the running program logs in as; it can create nothing
 * @param signer what it signs the proof log as; {@code null} where another program does
 */
public record DatabaseAddress(
        String url, Login owner, Login program, @Nullable Login signer) {

    /** The migrations grant the program's rights to this role by name. */
    private static final String PROGRAM_ROLE = "ledger_app";

    private static final String SIGNER_ROLE = "ledger_signer";
    private static final String SIGNER_PASSWORD = "LEDGER_DB_SIGNER_PASSWORD";

    private static final List<String> LOGINS = List.of(
            "LEDGER_DB_USER", "LEDGER_DB_PASSWORD", "LEDGER_DB_OWNER", "LEDGER_DB_OWNER_PASSWORD", SIGNER_PASSWORD);

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
            refuseHalf(environment);
            return Optional.empty();
        }
        mustBeAnAddress(url);
        var owner =
                new Login(required(environment, "LEDGER_DB_OWNER"), required(environment, "LEDGER_DB_OWNER_PASSWORD"));
        var program = new Login(required(environment, "LEDGER_DB_USER"), required(environment, "LEDGER_DB_PASSWORD"));
        if (!program.user().equals(PROGRAM_ROLE) || owner.user().equals(PROGRAM_ROLE)) {
            throw new CannotStart(
                    "LEDGER_DB_USER must be %s, a login that owns nothing, and LEDGER_DB_OWNER another one: so the program cannot change what is recorded."
                            .formatted(PROGRAM_ROLE));
        }
        return Optional.of(new DatabaseAddress(url, owner, program, signer(environment)));
    }

    private static @Nullable Login signer(Map<String, String> environment) {
        var password = environment.getOrDefault(SIGNER_PASSWORD, "");
        return password.isBlank() ? null : new Login(SIGNER_ROLE, password);
    }

    /**
     * For a signer that is a program of its own, and knows no other login.
     *
     * @throws CannotStart where {@code LEDGER_DB_...} do not say where the database is and with which password
     */
    public static DataSource forSigner(Map<String, String> environment) {
        var url = required(environment, "LEDGER_DB_URL");
        mustBeAnAddress(url);
        return as(url, new Login(SIGNER_ROLE, required(environment, SIGNER_PASSWORD)));
    }

    /** A ledger of its own must not begin where somebody meant another. */
    private static void refuseHalf(Map<String, String> environment) {
        LOGINS.stream()
                .filter(name -> !environment.getOrDefault(name, "").isBlank())
                .findFirst()
                .ifPresent(name -> {
                    throw new CannotStart(
                            "%s is set but LEDGER_DB_URL is not. Say where the database is, or leave all LEDGER_DB_ settings out."
                                    .formatted(name));
                });
    }

    /** Without repeating it: some write passwords into it. */
    private static void mustBeAnAddress(String url) {
        try {
            if (!url.startsWith("jdbc:postgresql:")) throw new IllegalArgumentException();
            new PGSimpleDataSource().setUrl(url);
        } catch (IllegalArgumentException unreadable) {
            throw new CannotStart("LEDGER_DB_URL must look like jdbc:postgresql://host:5432/database.");
        }
        if (url.matches(".*[?&](user|password)=.*")) {
            throw new CannotStart(
                    "LEDGER_DB_URL names a login or password, which others could read. Set LEDGER_DB_USER and LEDGER_DB_PASSWORD instead.");
        }
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

    /** What the running program is told: its own login and the signer's, never the owner's. */
    public Map<String, Object> properties() {
        var properties = new HashMap<String, Object>();
        properties.put("ledger.db.url", url);
        properties.put("ledger.db.user", program.user());
        properties.put("ledger.db.password", program.password());
        if (signer != null) {
            properties.put("ledger.proof.signer.user", signer.user());
            properties.put("ledger.proof.signer.password", signer.password());
        }
        return properties;
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

    /**
     * Brings the tables up to date as their owner. Programs that start at the same moment do it one after the other.
     *
     * @throws CannotStart where the ledger in this database was begun on another event store: what commands decide on
     *     would be missing; or where the log is not protected as it must be
     */
    public void migrate(List<Consumer<DataSource>> migrations, StoreChoice store) {
        var tables = as(owner);
        try (var turn = tables.getConnection();
                var statement = turn.createStatement()) {
            statement.execute("SELECT pg_advisory_lock(%d)".formatted(MIGRATING));
            migrations.forEach(migration -> migration.accept(tables));
            refuseUnlessBegunOn(store, turn);
            Guards.closeAndRefuseUnlessWhole(turn);
        } catch (SQLException | FlywayException e) {
            throw new CannotStart(
                    "The tables at %s cannot be brought up to date as %s (%s)."
                            .formatted(this, owner.user(), e.getMessage()),
                    e);
        }
    }

    /** What only the owner of the tables can do with the log, while its guards are open. */
    public interface OwnersWork {

        void on(Connection owner) throws SQLException;
    }

    /**
     * Brings the tables up to date, and then does work on the log for which its guards must be open: all of it in one
     * transaction, which closes them again. However it ends, they are closed.
     *
     * @throws CannotStart where they are not open, which takes a superuser; or not whole at the end, and nothing is done
     */
    public void migrateAnd(OwnersWork work, List<Consumer<DataSource>> migrations, StoreChoice store)
            throws SQLException {
        var tables = as(owner);
        try (var turn = tables.getConnection();
                var statement = turn.createStatement()) {
            statement.execute("SELECT pg_advisory_lock(%d)".formatted(MIGRATING));
            try {
                migrations.forEach(migration -> migration.accept(tables));
            } catch (FlywayException e) {
                throw new CannotStart(
                        "The tables at %s cannot be brought up to date as %s (%s)."
                                .formatted(this, owner.user(), e.getMessage()),
                        e);
            }
            refuseUnlessBegunOn(store, turn);
            Guards.refuseUnlessOpen(turn);
            inOneTransaction(work, turn);
        }
    }

    private static void inOneTransaction(OwnersWork work, Connection owner) throws SQLException {
        owner.setAutoCommit(false);
        boolean done = false;
        try {
            work.on(owner);
            Guards.closeAndRefuseUnlessWhole(owner);
            owner.commit();
            done = true;
        } finally {
            if (!done) owner.rollback();
            owner.setAutoCommit(true);
            if (!done && Guards.areInstalled(owner)) Guards.close(owner);
        }
    }

    private static void refuseUnlessBegunOn(StoreChoice store, Connection connection) throws SQLException {
        try (var begin =
                connection.prepareStatement("INSERT INTO ledger.begun_on (store) VALUES (?) ON CONFLICT DO NOTHING")) {
            begin.setString(1, store.name());
            begin.executeUpdate();
        }
        try (var statement = connection.createStatement();
                var begun = statement.executeQuery("SELECT store FROM ledger.begun_on")) {
            begun.next();
            var kept = begun.getString(1);
            if (!kept.equals(store.name())) {
                throw new CannotStart(
                        "This ledger was begun with LEDGER_STORE=%s and goes on with it. Start it so, or begin a new ledger in a database of its own."
                                .formatted(kept));
            }
        }
    }

    /** Without what stands behind a question mark, where some write passwords. */
    @Override
    public String toString() {
        return url.replaceFirst("\\?.*", "");
    }

    /** For a signer that works in place of the program's own. */
    public DataSource asSigner() {
        return as(Objects.requireNonNull(signer));
    }

    private DataSource as(Login login) {
        return as(url, login);
    }

    private static DataSource as(String url, Login login) {
        var source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(login.user());
        source.setPassword(login.password());
        return source;
    }
}
