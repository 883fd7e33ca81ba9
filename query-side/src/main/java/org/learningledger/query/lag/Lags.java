package org.learningledger.query.lag;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** Measures how far every read model is behind the log. */
@Component
public class Lags {

    private final ObjectProvider<EventProcessingConfiguration> processors;
    private final JdbcClient database;

    Lags(ObjectProvider<EventProcessingConfiguration> processors, DataSource database) {
        this.processors = processors;
        this.database = JdbcClient.create(database);
    }

    /** The names of all read models, which are those of their processing groups, in order. */
    public List<String> models() {
        return List.copyOf(
                new TreeSet<>(processors.getObject().eventProcessors().keySet()));
    }

    /** Of all read models, in the order of their names. */
    public List<Lag> all() {
        return of(models());
    }

    public Lag of(String model) {
        return of(List.of(model)).getFirst();
    }

    /** Those that are behind, where events of this partnership are among what they have not taken in. */
    public List<Lag> behind(String partnership) {
        var behind = all().stream().filter(Lag::isBehind).toList();
        if (behind.isEmpty()) return behind;
        long newest = database.sql("SELECT global_index FROM ledger.ledger_log WHERE partnership = ?"
                        + " ORDER BY position DESC LIMIT 1")
                .param(partnership)
                .query(Long.class)
                .optional()
                .orElse(0L);
        return behind.stream().filter(lag -> lag.takenIn() < newest).toList();
    }

    private List<Lag> of(List<String> models) {
        var noted = noted();
        var takenIn = models.stream()
                .map(model -> Math.max(noted.getOrDefault(model, 0L), here(model)))
                .toArray();
        return database.sql("""
                        SELECT one.model, one.taken_in, greatest(0, head.global_index - one.taken_in) AS events,
                               next.recorded_at AS oldest,
                               extract(epoch FROM clock_timestamp() - next.recorded_at) * 1000 AS waiting
                          FROM unnest(:models, :takenIn) WITH ORDINALITY AS one (model, taken_in, place)
                         CROSS JOIN ledger.head
                          LEFT JOIN LATERAL (SELECT recorded_at FROM ledger.ledger_log
                                              WHERE global_index > one.taken_in ORDER BY global_index LIMIT 1) next ON true
                         ORDER BY one.place""")
                .param("models", new SqlArrayValue("text", models.toArray()))
                .param("takenIn", new SqlArrayValue("bigint", takenIn))
                .query(Lags::lag)
                .list();
    }

    private static Lag lag(ResultSet row, int number) throws SQLException {
        var oldest = row.getObject("oldest", OffsetDateTime.class);
        return new Lag(
                row.getString("model"),
                row.getLong("taken_in"),
                row.getLong("events"),
                oldest == null ? null : oldest.toInstant(),
                // The clocks of two processors of the database's machine need not agree to the microsecond.
                Duration.ofMillis(Math.max(0, row.getLong("waiting"))));
    }

    /** What any process has noted, in the transaction of the rows that were made of it. */
    private Map<String, Long> noted() {
        var noted = new HashMap<String, Long>();
        database.sql("""
                        SELECT processor_name, min((convert_from(token, 'UTF8')::jsonb ->> 'globalIndex')::bigint) AS noted
                          FROM read.token_entry GROUP BY processor_name""").query(row -> {
            noted.put(row.getString("processor_name"), row.getLong("noted"));
        });
        return noted;
    }

    /** Ahead of the note where a projection has no use for the newest events: noting that can wait. */
    private long here(String model) {
        return processors
                .getObject()
                .eventProcessor(model, StreamingEventProcessor.class)
                .map(processor -> processor.processingStatus().values().stream()
                        .mapToLong(status -> status.getCurrentPosition().orElse(0))
                        .min()
                        .orElse(0))
                .orElse(0L);
    }
}
