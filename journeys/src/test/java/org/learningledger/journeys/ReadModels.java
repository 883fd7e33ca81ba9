package org.learningledger.journeys;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.axonframework.config.EventProcessingConfiguration;
import org.learningledger.app.LedgerProgram;
import org.learningledger.app.ProgramSettings;
import org.learningledger.query.projection.Progressed;
import org.learningledger.store.log.LedgerLog;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the read models of a ledger hold once they have taken in every fact, whenever that was recorded. */
final class ReadModels {

    private ReadModels() {}

    /** A digest of every read model's rows, table by table, without the moments at which they were recorded. */
    static Map<String, String> of(Path data) {
        try (var program = LedgerProgram.start(ProgramSettings.embedded(data, 0))) {
            catchUp(program);
            return in(program.context().getBean(DataSource.class));
        }
    }

    /** The same of a ledger that runs. */
    static Map<String, String> in(DataSource tables) {
        var database = JdbcClient.create(tables);
        var digests = new TreeMap<String, String>();
        for (var table : database.sql(
                        "SELECT table_name FROM information_schema.tables WHERE table_schema = 'read' AND table_name ~ '_(fact|link|known)$'")
                .query(String.class)
                .list()) {
            digests.put(table, digest(database, table));
        }
        return digests;
    }

    /** Waits until every projection has taken in what is recorded. */
    static void catchUp(LedgerProgram program) {
        var context = program.context();
        long newest = context.getBean(LedgerLog.class).head();
        for (var projection : context.getBean(EventProcessingConfiguration.class)
                .eventProcessors()
                .keySet()) {
            if (!context.getBean(Progressed.class).waitFor(projection, newest, Duration.ofMinutes(1))) {
                throw new AssertionError(projection + " did not take in all facts");
            }
        }
    }

    /** An event's id is left to chance; where it is the id of a row, its place in the log stands for it. */
    private static String digest(JdbcClient database, String table) {
        var columns = database.sql("""
                        SELECT string_agg(
                                   CASE data_type
                                        WHEN 'uuid' THEN format(
                                            'coalesce((SELECT log.position::text FROM ledger.ledger_log log WHERE log.event_identifier = r.%1$I::text), r.%1$I::text)',
                                            column_name)
                                        ELSE format('r.%I', column_name) END,
                                   ', ' ORDER BY ordinal_position)
                          FROM information_schema.columns
                         WHERE table_schema = 'read' AND table_name = ?
                           AND data_type <> 'timestamp with time zone' AND column_name NOT IN ('event_id', 'mark')""").param(table).query(String.class).single();
        return database.sql(
                        "SELECT count(*) || ' rows ' || coalesce(md5(string_agg(line, E'\\n' ORDER BY line)), '') FROM (SELECT concat_ws('|', %s) AS line FROM read.%s r) rows"
                                .formatted(columns, table))
                .query(String.class)
                .single();
    }
}
