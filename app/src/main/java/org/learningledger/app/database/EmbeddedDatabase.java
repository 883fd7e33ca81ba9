package org.learningledger.app.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.learningledger.query.ProofSchema;
import org.learningledger.store.guard.Guards;
import org.learningledger.store.log.LogSchema;
import org.learningledger.store.start.CannotStart;
import org.learningledger.store.start.DatabaseAddress;
import org.learningledger.store.start.Durability;
import org.learningledger.store.start.Login;
import org.postgresql.ds.PGSimpleDataSource;

/** A real, durable PostgreSQL server of this program's own, its data in a folder. It serves from start to close. */
public final class EmbeddedDatabase implements AutoCloseable {

    private final DataDirectory directory;
    private final Cluster cluster;
    private final DatabaseAddress address;
    private final Login superuser;
    private final AtomicBoolean closed = new AtomicBoolean();

    private EmbeddedDatabase(DataDirectory directory, Cluster cluster, DatabaseAddress address, Login superuser) {
        this.directory = directory;
        this.cluster = cluster;
        this.address = address;
        this.superuser = superuser;
    }

    /**
     * Starts the server, creating the database on first use. A server that a killed program left behind is stopped first.
     *
     * @throws DataDirectoryInUse if another program has the directory
     */
    public static EmbeddedDatabase start(Path dataDirectory) {
        var directory = DataDirectory.claim(dataDirectory);
        try {
            return startIn(directory);
        } catch (IOException | SQLException e) {
            directory.close();
            throw new CannotStart("The database in %s could not be started (%s).".formatted(dataDirectory, e), e);
        } catch (RuntimeException | Error e) {
            directory.close();
            throw e;
        }
    }

    /** Deletes a ledger's data directory, whole. The one who calls knows that nobody will miss it. */
    public static void delete(Path dataDirectory) {
        try (var directory = DataDirectory.claim(dataDirectory)) {
            var cluster = cluster(directory);
            if (cluster.exists()) {
                cluster.stop();
            }
            PrivateFiles.delete(directory.path());
        } catch (IOException e) {
            throw new CannotStart("%s could not be deleted (%s).".formatted(dataDirectory, e), e);
        }
    }

    public DatabaseAddress address() {
        return address;
    }

    /** Lets the owner of the tables work on the log until the guards are closed again; it leaves a trace. */
    public void openGuards(String reason) throws SQLException {
        try (var connection = connect(address.url(), superuser)) {
            Guards.open(connection, reason);
        }
    }

    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        try {
            cluster.stop();
        } catch (IOException e) {
            throw new CannotStart("The database in %s could not be stopped (%s).".formatted(directory.path(), e), e);
        } finally {
            directory.close();
        }
    }

    private static EmbeddedDatabase startIn(DataDirectory directory) throws IOException, SQLException {
        var cluster = cluster(directory);
        deleteUnfinished(directory.path());
        var secrets = Secrets.in(directory.path(), directory.path().resolve("postgres"));
        if (cluster.exists()) {
            cluster.stop();
        } else {
            cluster.create(secrets.superuser());
        }
        try {
            var port = cluster.start(secrets);
            var server = "jdbc:postgresql://127.0.0.1:%d/".formatted(port);
            prepare(server, secrets);
            var address = new DatabaseAddress(server + "ledger", secrets.owner(), secrets.program(), secrets.signer());
            refuseIfNotDurable(address);
            return new EmbeddedDatabase(directory, cluster, address, secrets.superuser());
        } catch (IOException | SQLException | RuntimeException e) {
            stopAfter(e, cluster);
            throw e;
        }
    }

    private static Cluster cluster(DataDirectory directory) {
        var output = directory.path().resolve("postgres-programs.log");
        return new Cluster(directory.path(), new PostgresPrograms(output));
    }

    private static void deleteUnfinished(Path dataDirectory) throws IOException {
        try (var unfinished = Files.newDirectoryStream(dataDirectory, "preparing-*")) {
            for (var tree : unfinished) {
                PrivateFiles.delete(tree);
            }
        }
    }

    /** Safe to repeat, so that a program killed half-way through its first start needs no special care. */
    private static void prepare(String server, Secrets secrets) throws SQLException {
        try (var connection = connect(server + "postgres", secrets.superuser())) {
            role(connection, secrets.owner());
            role(connection, secrets.program());
            role(connection, secrets.signer());
            if (isMissing(connection, "SELECT 1 FROM pg_database WHERE datname = ?", "ledger")) {
                execute(
                        connection,
                        "CREATE DATABASE ledger OWNER " + secrets.owner().user());
            }
            execute(connection, "REVOKE ALL ON DATABASE ledger, postgres, template1 FROM PUBLIC");
            execute(
                    connection,
                    "GRANT CONNECT ON DATABASE ledger TO %s, %s"
                            .formatted(
                                    secrets.program().user(), secrets.signer().user()));
        }
        guard(server + "ledger", secrets);
    }

    /** Only here is a superuser at hand: for guards that hold against the owner, and to let a newer program's tables in. */
    private static void guard(String url, Secrets secrets) throws SQLException {
        try (var superuser = connect(url, secrets.superuser())) {
            Guards.install(superuser);
            var owner = asOwner(url, secrets.owner());
            if (Guards.areClosed(superuser) && (LogSchema.isBehind(owner) || ProofSchema.isBehind(owner))) {
                Guards.open(superuser, "The tables of a newer program");
            }
        }
    }

    private static DataSource asOwner(String url, Login owner) {
        var source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(owner.user());
        source.setPassword(owner.password());
        return source;
    }

    private static void role(Connection connection, Login login) throws SQLException {
        if (isMissing(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", login.user())) {
            execute(connection, "CREATE ROLE " + login.user());
        }
        execute(
                connection,
                "ALTER ROLE %s LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD '%s'"
                        .formatted(login.user(), login.password()));
    }

    private static boolean isMissing(Connection connection, String question, String name) throws SQLException {
        try (var statement = connection.prepareStatement(question)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return !rows.next();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void refuseIfNotDurable(DatabaseAddress address) throws SQLException {
        for (var login : new Login[] {address.owner(), address.program()}) {
            try (var connection = connect(address.url(), login)) {
                Durability.refuseIfNotDurable(connection);
            }
        }
    }

    private static Connection connect(String url, Login login) throws SQLException {
        return DriverManager.getConnection(url, login.user(), login.password());
    }

    private static void stopAfter(Exception problem, Cluster cluster) {
        try {
            cluster.stop();
        } catch (IOException | RuntimeException e) {
            problem.addSuppressed(e);
        }
    }
}
