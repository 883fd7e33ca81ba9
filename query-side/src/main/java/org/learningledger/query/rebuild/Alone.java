package org.learningledger.query.rebuild;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Holds, as long as it is open, the right to carry out rebuilds: one process has it, and gives it up when it dies. */
final class Alone implements AutoCloseable {

    /** Any number that nothing else in this database locks. */
    private static final long RIGHT = 7_206_101_355L;

    private final Connection connection;

    private Alone(Connection connection) {
        this.connection = connection;
    }

    /** {@code null} where another process has it. */
    static @Nullable Alone tryTo(DataSource pool) throws SQLException {
        var connection = pool.getConnection();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT pg_try_advisory_lock(" + RIGHT + ")")) {
            row.next();
            if (row.getBoolean(1)) return new Alone(connection);
        } catch (SQLException failed) {
            connection.close();
            throw failed;
        }
        connection.close();
        return null;
    }

    @Override
    public void close() throws SQLException {
        try (connection;
                var statement = connection.createStatement()) {
            statement.execute("SELECT pg_advisory_unlock(" + RIGHT + ")");
        }
    }
}
