package org.learningledger.query.projection;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.learningledger.store.log.LedgerLog;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far projections have come. */
@Component
public class Progressed {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(10);

    private final ObjectProvider<EventProcessingConfiguration> processors;
    private final LedgerLog log;
    private final JdbcClient database;

    Progressed(ObjectProvider<EventProcessingConfiguration> processors, LedgerLog log, DataSource database) {
        this.processors = processors;
        this.log = log;
        this.database = JdbcClient.create(database);
    }

    /**
     * Waits until a projection has passed an event, but not for ever.
     *
     * @param processingGroup the projection's {@code @ProcessingGroup}
     * @param globalIndex as {@link org.learningledger.store.log.LedgerLog#indexOf} tells it
     * @return whether what the event changed can be read now
     */
    public boolean waitFor(String processingGroup, long globalIndex, Duration most) {
        long deadline = System.nanoTime() + most.toNanos();
        while (here(processingGroup) < globalIndex && noted(processingGroup) < globalIndex) {
            if (System.nanoTime() >= deadline || Thread.currentThread().isInterrupted()) return false;
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
        return true;
    }

    /** Waits until all of several projections have passed an event; together they take no longer than one may. */
    public boolean waitFor(Stream<String> processingGroups, long globalIndex, Duration most) {
        long deadline = System.nanoTime() + most.toNanos();
        return processingGroups.allMatch(
                each -> waitFor(each, globalIndex, Duration.ofNanos(Math.max(0, deadline - System.nanoTime()))));
    }

    /**
     * Waits until all of several projections have passed an event. Where Axon Server keeps the events, one is sealed in
     * the log a moment after it was recorded, and that is waited for too; together no longer than for one.
     *
     * @return false also where no such event is in the log of this partnership
     */
    public boolean waitFor(Stream<String> processingGroups, String partnership, String eventId, Duration most) {
        long deadline = System.nanoTime() + most.toNanos();
        var index = log.indexOf(partnership, eventId);
        while (index.isEmpty()
                && System.nanoTime() < deadline
                && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
            index = log.indexOf(partnership, eventId);
        }
        return index.isPresent()
                && waitFor(processingGroups, index.get(), Duration.ofNanos(Math.max(0, deadline - System.nanoTime())));
    }

    /** The index of the newest event that a projection has taken in; 0 before the first. */
    public long of(String processingGroup) {
        return Math.max(here(processingGroup), noted(processingGroup));
    }

    /**
     * What this process knows of its own projections. It is ahead of the note in the database, which is not renewed at
     * once for events that the projection has no use for.
     */
    private long here(String processingGroup) {
        return processors
                .getObject()
                .eventProcessor(processingGroup, StreamingEventProcessor.class)
                .map(processor -> processor.processingStatus().values().stream()
                        .mapToLong(Progressed::position)
                        .min()
                        .orElse(0))
                .orElse(0L);
    }

    private static long position(EventTrackerStatus status) {
        return status.getCurrentPosition().orElse(0);
    }

    /** What any process has noted in the database: the projection may run elsewhere. */
    private long noted(String processingGroup) {
        return database.sql("""
                        SELECT coalesce(min((convert_from(token, 'UTF8')::jsonb ->> 'globalIndex')::bigint), 0)
                          FROM read.token_entry WHERE processor_name = ?""").param(processingGroup).query(Long.class).single();
    }
}
