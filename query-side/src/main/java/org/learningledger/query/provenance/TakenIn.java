package org.learningledger.query.provenance;

import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which facts the rows of a model hold within a snapshot.
 *
 * <p>Its rows and the note of how far it has come are written in one transaction, so the note tells it exactly. Only for
 * facts that a model has no use for the note is not renewed at once: there a processor of this process knows more, and
 * what it knew before the snapshot began is true in it.
 */
@Component
class TakenIn {

    private final ObjectProvider<EventProcessingConfiguration> processors;
    private final JdbcClient database;

    TakenIn(ObjectProvider<EventProcessingConfiguration> processors, DataSource database) {
        this.processors = processors;
        this.database = JdbcClient.create(database);
    }

    /** What this process knows of its own processors, by their names. */
    Map<String, Long> here() {
        var here = new HashMap<String, Long>();
        processors.getObject().eventProcessors().forEach((name, processor) -> {
            if (processor instanceof StreamingEventProcessor streaming) here.put(name, position(streaming));
        });
        return here;
    }

    private static long position(StreamingEventProcessor processor) {
        return processor.processingStatus().values().stream()
                .mapToLong(TakenIn::position)
                .min()
                .orElse(0);
    }

    private static long position(EventTrackerStatus status) {
        return status.getCurrentPosition().orElse(0);
    }

    /**
     * The index of the newest event that the rows of this snapshot hold.
     *
     * @param here what was known before the snapshot began
     */
    long of(String model, Map<String, Long> here) {
        long noted = database.sql("""
                        SELECT coalesce(min((convert_from(token, 'UTF8')::jsonb ->> 'globalIndex')::bigint), 0)
                          FROM read.token_entry WHERE processor_name = ?""").param(model).query(Long.class).single();
        return Math.max(noted, here.getOrDefault(model, 0L));
    }
}
