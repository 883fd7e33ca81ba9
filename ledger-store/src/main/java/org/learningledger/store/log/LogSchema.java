package org.learningledger.store.log;

import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The tables of the ledger log, in a schema of their own that the program's role cannot change. */
public final class LogSchema {

    private LogSchema() {}

    /** Brings the log's tables up to date, as their owner. */
    public static void migrate(DataSource owner) {
        flyway(owner).migrate();
    }

    /** Whether they are of an older program than this one. */
    public static boolean isBehind(DataSource owner) {
        return flyway(owner).info().pending().length > 0;
    }

    private static Flyway flyway(DataSource owner) {
        return Flyway.configure()
                .dataSource(owner)
                .schemas("ledger")
                .locations("classpath:db/log")
                .placeholders(Map.of("program", "ledger_app"))
                .load();
    }
}
