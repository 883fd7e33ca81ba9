package org.learningledger.store.sequencer;

import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.postgresql.util.PSQLException;

/** The log as the sequencer writes it, over one session of its own: the lock is the session's and ends with it. */
final class SequencedLog implements AutoCloseable {

    /** The limits of every writer; and the server notices within half a minute that a lock's holder has vanished. */
    private static final String LIMITS = """
            SET lock_timeout = '5s';
            SET idle_in_transaction_session_timeout = '30s';
            SET tcp_keepalives_idle = 10;
            SET tcp_keepalives_interval = 5;
            SET tcp_keepalives_count = 3""";

    private static final String INSERT = "INSERT INTO ledger.event (%s) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
            .formatted(String.join(", ", Entry.COLUMNS));

    private static final String LAST = "SELECT global_index, %s FROM ledger.event ORDER BY global_index DESC LIMIT 1"
            .formatted(String.join(", ", Entry.COLUMNS));

    /** Data, constraint, state, access or schema, resources, limits, a trigger's word: what does not go away by itself. */
    private static final Set<String> LASTING = Set.of("22", "23", "25", "42", "53", "54", "P0");

    private static final String DOUBLE_KEY = "23505";

    private final Connection connection;

    private SequencedLog(Connection connection) {
        this.connection = connection;
    }

    static SequencedLog open(DataSource database) throws SQLException {
        var connection = database.getConnection();
        try (var statement = connection.createStatement()) {
            statement.execute(LIMITS);
            return new SequencedLog(connection);
        } catch (SQLException unusable) {
            connection.close();
            throw unusable;
        }
    }

    /** Whether this session is now the one that seals. */
    boolean lock() throws SQLException {
        return one("SELECT pg_try_advisory_lock(hashtextextended('ledger.sequencer', 0))", row -> row.getBoolean(1))
                .orElseThrow();
    }

    long nextToken() throws SQLException {
        return one("SELECT next_token FROM ledger.sequencer", row -> row.getLong(1))
                .orElseThrow();
    }

    /** How many events the log holds. */
    long size() throws SQLException {
        return one("SELECT global_index FROM ledger.head", row -> row.getLong(1))
                .orElseThrow();
    }

    Optional<Entry> last() throws SQLException {
        return one(LAST, Entry::read);
    }

    /**
     * Seals these events, the first of which has token {@code from}, all or none.
     *
     * <p>The token is advanced before the events are inserted: two who seal at once then meet at the token, where the
     * later one finds that it was overtaken, and not at an event, where it would look like a double one.
     */
    void seal(List<Entry> entries, long from) throws SQLException, Refused, Overtaken {
        connection.setAutoCommit(false);
        boolean sealed = false;
        try {
            long next = from + entries.size();
            advance(from, next);
            insert(entries);
            if (size() != next) throw pastAxonServer(size() - entries.size(), from);
            connection.commit();
            sealed = true;
        } catch (SQLException failed) {
            if (lasting(failed)) throw new Refused(entries.getFirst() + " is refused: " + reason(failed));
            throw failed;
        } finally {
            // First undone: turning back to single statements would commit what is half done.
            if (!sealed) connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private void advance(long from, long next) throws SQLException, Overtaken {
        try (var update =
                connection.prepareStatement("UPDATE ledger.sequencer SET next_token = ? WHERE next_token = ?")) {
            update.setLong(1, next);
            update.setLong(2, from);
            if (update.executeUpdate() != 1) throw new Overtaken();
        }
    }

    private void insert(List<Entry> entries) throws SQLException {
        try (var insert = connection.prepareStatement(INSERT)) {
            for (var entry : entries) {
                entry.fill(insert);
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (BatchUpdateException quotesTheEvent) {
            // What an event says is nobody's business in a log of the program.
            var inShort = quotesTheEvent.getNextException();
            throw inShort == null ? new SQLException("A batch failed", quotesTheEvent.getSQLState()) : inShort;
        }
    }

    static Refused pastAxonServer(long held, long sealed) {
        return new Refused(
                "The log holds %d events, of which %d came from Axon Server: something was recorded past Axon Server"
                        .formatted(held, sealed));
    }

    private static boolean lasting(SQLException failed) {
        var state = failed.getSQLState();
        return state != null && state.length() == 5 && LASTING.contains(state.substring(0, 2));
    }

    private static String reason(SQLException failed) {
        if (failed instanceof PSQLException told && told.getServerErrorMessage() != null) {
            // Only of a double key does the detail name nothing but the key.
            boolean isDouble = DOUBLE_KEY.equals(failed.getSQLState());
            return String.valueOf(
                    isDouble
                            ? told.getServerErrorMessage().getDetail()
                            : told.getServerErrorMessage().getMessage());
        }
        return String.valueOf(failed.getMessage());
    }

    private <T> Optional<T> one(String query, Reading<T> reading) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            return rows.next() ? Optional.of(reading.read(rows)) : Optional.empty();
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private interface Reading<T> {

        T read(ResultSet row) throws SQLException;
    }

    /** Somebody else sealed in the meantime; harmless, because nothing was recorded twice. */
    static final class Overtaken extends Exception {

        private static final long serialVersionUID = 1;

        Overtaken() {
            super("Another process sealed in the meantime");
        }
    }
}
