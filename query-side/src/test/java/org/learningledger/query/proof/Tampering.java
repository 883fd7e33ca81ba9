package org.learningledger.query.proof;

import java.sql.Connection;
import java.sql.SQLException;
import org.learningledger.store.testing.FreshDatabase;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Changes what nobody may change, past every guard, in a transaction that is looked at from within and then undone. */
final class Tampering implements AutoCloseable {

    private final Connection connection;

    private Tampering(Connection connection) {
        this.connection = connection;
    }

    static Tampering of(FreshDatabase database) throws SQLException {
        var superuser = new JdbcTemplate(database.asSuperuser());
        for (var table : new String[] {"ledger.event", "proof.leaf", "proof.node", "proof.checkpoint"}) {
            superuser.execute("ALTER TABLE " + table + " ENABLE TRIGGER USER");
        }
        var connection = database.asSuperuser().getConnection();
        connection.setAutoCommit(false);
        // With triggers that are no longer ENABLE ALWAYS, this is enough to get past them.
        try (var statement = connection.createStatement()) {
            statement.execute("SET session_replication_role = replica");
        }
        connection.commit();
        return new Tampering(connection);
    }

    JdbcTemplate sql() {
        return new JdbcTemplate(new SingleConnectionDataSource(connection, true));
    }

    SelfCheck check() {
        return new SelfCheck(new SingleConnectionDataSource(connection, true));
    }

    void undo() {
        try {
            connection.rollback();
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }
}
