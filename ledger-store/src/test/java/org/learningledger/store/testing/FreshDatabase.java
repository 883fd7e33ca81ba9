package org.learningledger.store.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.learningledger.store.guard.Guards;
import org.learningledger.store.log.LogSchema;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A new database with the ledger log in it, on one real and durable PostgreSQL server per test run.
 *
 * <p>The roles are those of the real program: an owner that migrates, and a program that may only record and read.
 */
public final class FreshDatabase {

    public static final String OWNER = "ledger_owner";
    public static final String PROGRAM = "ledger_app";
    public static final String SIGNER = "ledger_signer";

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final EmbeddedPostgres SERVER = start();

    private final String name = "ledger_" + NUMBER.incrementAndGet();

    private FreshDatabase() {}

    private static EmbeddedPostgres start() {
        try {
            var server = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("max_connections", "200")
                    .start();
            JdbcClient.create(server.getPostgresDatabase())
                    .sql(
                            "CREATE ROLE ledger_owner LOGIN; CREATE ROLE ledger_app LOGIN; CREATE ROLE ledger_signer LOGIN")
                    .update();
            return server;
        } catch (IOException cannotStart) {
            throw new UncheckedIOException(cannotStart);
        }
    }

    /** A database whose log is empty. */
    public static FreshDatabase create() {
        var fresh = new FreshDatabase();
        JdbcClient.create(SERVER.getPostgresDatabase())
                .sql("CREATE DATABASE %s OWNER ledger_owner".formatted(fresh.name))
                .update();
        JdbcClient.create(SERVER.getPostgresDatabase())
                .sql("REVOKE ALL ON DATABASE %s FROM PUBLIC".formatted(fresh.name))
                .update();
        JdbcClient.create(SERVER.getPostgresDatabase())
                .sql("GRANT CONNECT ON DATABASE %s TO ledger_app, ledger_signer".formatted(fresh.name))
                .update();
        LogSchema.migrate(fresh.as(OWNER));
        return fresh;
    }

    /** The same, guarded by a superuser as the embedded database is, and the guards closed. */
    public static FreshDatabase guarded() {
        var fresh = create();
        try (var superuser = fresh.asSuperuser().getConnection();
                var owner = fresh.as(OWNER).getConnection()) {
            Guards.install(superuser);
            Guards.close(owner);
            return fresh;
        } catch (SQLException problem) {
            throw new IllegalStateException(problem);
        }
    }

    public String url() {
        return "jdbc:postgresql://localhost:%d/%s".formatted(SERVER.getPort(), name);
    }

    /** A connection of its own at every request, as one of the roles. */
    public DataSource as(String role) {
        var source = new PGSimpleDataSource();
        source.setUrl(url());
        source.setUser(role);
        return source;
    }

    /** For what only a superuser can do, such as ending another's session. */
    public DataSource asSuperuser() {
        return as("postgres");
    }

    /** How many rows a table holds. */
    public long count(String table) {
        try (var connection = asSuperuser().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT count(*) FROM " + table)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
