package org.learningledger.query.proof;

import java.sql.SQLException;
import org.learningledger.store.testing.FreshDatabase;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionStatus;

/** Changes what nobody may change, past every guard, in a transaction that is looked at from within and then undone. */
final class Tampering implements AutoCloseable {

    private final SingleConnectionDataSource connection;
    private final JdbcTransactionManager transactions;
    private TransactionStatus transaction;

    private Tampering(SingleConnectionDataSource connection) {
        this.connection = connection;
        this.transactions = new JdbcTransactionManager(connection);
        this.transaction = transactions.getTransaction(null);
    }

    static Tampering of(FreshDatabase database) throws SQLException {
        var superuser = new JdbcTemplate(database.asSuperuser());
        for (var table : new String[] {"ledger.event", "proof.leaf", "proof.node", "proof.checkpoint"}) {
            superuser.execute("ALTER TABLE " + table + " ENABLE TRIGGER USER");
        }
        var connection = new SingleConnectionDataSource(database.asSuperuser().getConnection(), true);
        // With triggers that are no longer ENABLE ALWAYS, this is enough to get past them.
        new JdbcTemplate(connection).execute("SET session_replication_role = replica");
        return new Tampering(connection);
    }

    JdbcTemplate sql() {
        return new JdbcTemplate(connection);
    }

    SelfCheck check() {
        return new SelfCheck(connection);
    }

    void undo() {
        transactions.rollback(transaction);
        transaction = transactions.getTransaction(null);
    }

    @Override
    public void close() {
        transactions.rollback(transaction);
        connection.destroy();
    }
}
