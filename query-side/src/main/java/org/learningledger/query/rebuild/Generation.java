package org.learningledger.query.rebuild;

import java.sql.Array;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.learningledger.query.projection.Table;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** One generation of read models: tables of the live ones' names, in a schema of its own. */
final class Generation {

    static final String LIVE = "read";
    static final String NEXT = "read_next";
    static final String BEFORE = "read_before";

    private final String schema;
    private final JdbcTemplate database;
    private final TransactionTemplate transactions;
    private final TransactionTemplate snapshots;

    Generation(String schema, JdbcTemplate database, PlatformTransactionManager manager) {
        this.schema = schema;
        this.database = database;
        this.transactions = new TransactionTemplate(manager);
        this.snapshots = new TransactionTemplate(manager);
        snapshots.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    static String kept(String name) {
        return "read_kept_" + name.replace('-', '_');
    }

    String schema() {
        return schema;
    }

    /** In one transaction, in which tables without a schema are this generation's. */
    <T> T inside(Supplier<T> work) {
        return within(transactions, work);
    }

    void inside(Runnable work) {
        inside(() -> {
            work.run();
            return true;
        });
    }

    /** The same, and nothing is seen of what others commit meanwhile. */
    <T> T atOnce(Supplier<T> work) {
        return within(snapshots, work);
    }

    private <T> T within(TransactionTemplate how, Supplier<T> work) {
        return how.execute(status -> {
            database.execute("SET LOCAL search_path = " + schema);
            return work.get();
        });
    }

    void begin(Collection<Table> tables) {
        call("CALL read.begin_generation(?, ?)", tables);
    }

    /** Gives tables the keys and indices of the live ones. */
    void complete(Collection<Table> tables) {
        call("CALL read.complete_generation(?, ?)", tables);
    }

    /** Has PostgreSQL know how much there is of what. That rows need no second look it finds out by itself, later. */
    void analyse(Collection<Table> tables) {
        for (var table : tables) database.execute("ANALYZE " + schema + "." + table.name());
    }

    void switchOver(Collection<Table> tables) {
        call("CALL read.switch_generation(?, ?)", tables);
    }

    void discard() {
        database.update("CALL read.discard_generation(?)", schema);
    }

    private void call(String procedure, Collection<Table> tables) {
        List<String> names = tables.stream().map(Table::name).distinct().toList();
        database.execute((ConnectionCallback<Boolean>) connection -> {
            try (var statement = connection.prepareStatement(procedure)) {
                Array array = connection.createArrayOf("text", names.toArray());
                statement.setString(1, schema);
                statement.setArray(2, array);
                return statement.execute();
            }
        });
    }
}
