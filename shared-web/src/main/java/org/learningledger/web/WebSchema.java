package org.learningledger.web;

import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The database schema {@code web}: accounts and sessions. */
public final class WebSchema {

    /** The role that the program signs in with; it must exist before the first migration grants it anything. */
    static final String PROGRAM = "ledger_app";

    private WebSchema() {}

    /** Brings the schema up to date, signed in as its owner. */
    public static void migrate(DataSource owner) {
        Flyway.configure(WebSchema.class.getClassLoader())
                .dataSource(owner)
                .schemas("web")
                .locations("classpath:db/web")
                .placeholders(Map.of("program", PROGRAM))
                .load()
                .migrate();
    }
}
