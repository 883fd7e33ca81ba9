package org.learningledger.app.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.learningledger.events.LedgerEvent;
import org.learningledger.store.log.LedgerLogSource;
import org.learningledger.store.log.Recorded;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/** The usual way: a pooled processor, batches of 500, and one statement for each event. */
final class PlainProjection {

    private static final String NAME = "plain";
    private static final int BATCH = 500;

    private final ApplicationContext ledger;
    private final JdbcTemplate database;
    private final AtomicLong handled = new AtomicLong();

    PlainProjection(ApplicationContext ledger, Connection owner) throws SQLException {
        this.ledger = ledger;
        this.database = new JdbcTemplate(ledger.getBean(DataSource.class));
        try (var statement = owner.createStatement()) {
            statement.execute("DROP TABLE IF EXISTS bench.plain;"
                    + " CREATE TABLE bench.plain (partnership text, position bigint, recorded_at timestamptz, known_at timestamptz,"
                    + " event_type text, thing_kind text, thing uuid, account uuid, PRIMARY KEY (partnership, position));"
                    + " GRANT USAGE ON SCHEMA bench TO ledger_app; GRANT INSERT ON bench.plain TO ledger_app;"
                    + " DELETE FROM read.token_entry WHERE processor_name = '" + NAME + "'");
        }
    }

    @EventHandler
    void on(LedgerEvent event, Recorded at) {
        database.update(
                "INSERT INTO bench.plain VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                at.partnership(),
                at.position(),
                at.recordedAt().atOffset(ZoneOffset.UTC),
                at.knownAt().atOffset(ZoneOffset.UTC),
                event.getClass().getSimpleName(),
                event.thing().kind().name(),
                event.thing().id(),
                at.stamp().actor().account());
        handled.incrementAndGet();
    }

    /** @return the seconds that it took to take in so many events */
    double run(int events) {
        try (var coordinator = Executors.newSingleThreadScheduledExecutor();
                var worker = Executors.newSingleThreadScheduledExecutor()) {
            var processor = PooledStreamingEventProcessor.builder()
                    .name(NAME)
                    .eventHandlerInvoker(SimpleEventHandlerInvoker.builder()
                            .eventHandlers(this)
                            .listenerInvocationErrorHandler(PropagatingErrorHandler.instance())
                            .build())
                    .errorHandler(PropagatingErrorHandler.instance())
                    .messageSource(ledger.getBean(LedgerLogSource.class))
                    .tokenStore(ledger.getBean(TokenStore.class))
                    .transactionManager(new SpringTransactionManager(ledger.getBean(PlatformTransactionManager.class)))
                    .coordinatorExecutor(coordinator)
                    .workerExecutor(worker)
                    .initialSegmentCount(1)
                    .initialToken(source -> new GlobalSequenceTrackingToken(0))
                    .batchSize(BATCH)
                    .build();
            long start = System.nanoTime();
            processor.start();
            while (handled.get() < events) {
                if (processor.isError()) throw new IllegalStateException("The plain projection stopped");
                LockSupport.parkNanos(Duration.ofMillis(1).toNanos());
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            processor.shutDown();
            return seconds;
        }
    }
}
