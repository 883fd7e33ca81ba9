package org.learningledger.app.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.learningledger.store.log.LogSchema;
import org.learningledger.store.start.DatabaseAddress;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The guarded event table alone, in a database server of its own with the same settings on the same disk: so that the
 * projections need not take in what is only written to compare with.
 */
final class BareTable implements AutoCloseable {

    private static final String INSERT = """
            INSERT INTO ledger.event (event_identifier, aggregate_identifier, sequence_number, type, time_stamp,
                                      payload_type, payload_revision, payload, meta_data)
            VALUES (?, ?, 0, ?, ?, ?, ?, ?, ?)""";

    private static final int ROWS = 1_000;

    private final List<Writer> writers = new ArrayList<>();

    private record Row(
            String type, String time, String payloadType, String revision, byte[] payload, byte[] metaData) {}

    /**
     * @param ledger whose newest events are written there once more, under new ids
     * @param writers how many connections write
     */
    BareTable(DatabaseAddress bare, DatabaseAddress ledger, int writers) throws SQLException {
        var owner = new PGSimpleDataSource();
        owner.setUrl(bare.url());
        owner.setUser(bare.owner().user());
        owner.setPassword(bare.owner().password());
        LogSchema.migrate(owner);
        var rows = newest(ledger);
        for (int writer = 0; writer < writers; writer++) this.writers.add(new Writer(connect(bare), rows));
    }

    List<Writer> writers(int many) {
        return writers.subList(0, many);
    }

    private static List<Row> newest(DatabaseAddress ledger) throws SQLException {
        try (var connection = connect(ledger);
                var rows = connection.createStatement().executeQuery("""
                        SELECT type, time_stamp, payload_type, payload_revision, payload, meta_data
                          FROM ledger.ledger_log ORDER BY global_index DESC LIMIT %d""".formatted(ROWS))) {
            var found = new ArrayList<Row>();
            while (rows.next()) {
                found.add(new Row(
                        rows.getString(1),
                        rows.getString(2),
                        rows.getString(3),
                        rows.getString(4),
                        rows.getBytes(5),
                        rows.getBytes(6)));
            }
            return found;
        }
    }

    /** With the login of the program, as it records. */
    private static Connection connect(DatabaseAddress address) throws SQLException {
        var program = address.program();
        return DriverManager.getConnection(address.url(), program.user(), program.password());
    }

    @Override
    public void close() throws SQLException {
        for (var writer : writers) writer.connection.close();
    }

    /** Inserts one row and commits, and nothing else. */
    static final class Writer implements Load.Client {

        private final Connection connection;
        private final PreparedStatement insert;
        private final List<Row> rows;
        private int turn;

        private Writer(Connection connection, List<Row> rows) throws SQLException {
            this.connection = connection;
            this.insert = connection.prepareStatement(INSERT);
            this.rows = rows;
        }

        @Override
        public void act() throws SQLException {
            var row = rows.get(turn++ % rows.size());
            insert.setString(1, UUID.randomUUID().toString());
            insert.setString(2, UUID.randomUUID().toString());
            insert.setString(3, row.type);
            insert.setString(4, row.time);
            insert.setString(5, row.payloadType);
            insert.setString(6, row.revision);
            insert.setBytes(7, row.payload);
            insert.setBytes(8, row.metaData);
            insert.executeUpdate();
        }
    }
}
