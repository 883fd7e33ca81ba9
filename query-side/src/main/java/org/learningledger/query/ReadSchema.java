package org.learningledger.query;

import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The tables that pages read, in a schema of their own: all of them can be built again from the log. */
public final class ReadSchema {

    private ReadSchema() {}

    /** Brings the read tables up to date, as their owner. */
    public static void migrate(DataSource owner) {
        Flyway.configure(ReadSchema.class.getClassLoader())
                .dataSource(owner)
                .schemas("read")
                .locations("classpath:db/read")
                .placeholders(Map.of("program", "ledger_app"))
                .load()
                .migrate();
    }
}
