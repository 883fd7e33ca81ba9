package org.learningledger.store.log;

import java.sql.SQLException;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;

/** Axon's own JDBC engine on the ledger log: it appends events and reads a stream, nothing else. */
public final class LogEventStorageEngine extends JdbcEventStorageEngine {

    private static final String UNIQUE_VIOLATION = "23505";

    private static final EventSchema SCHEMA = EventSchema.builder()
            .eventTable("ledger.event")
            .globalIndexColumn("global_index")
            .eventIdentifierColumn("event_identifier")
            .aggregateIdentifierColumn("aggregate_identifier")
            .sequenceNumberColumn("sequence_number")
            .typeColumn("type")
            .timestampColumn("time_stamp")
            .payloadTypeColumn("payload_type")
            .payloadRevisionColumn("payload_revision")
            .payloadColumn("payload")
            .metaDataColumn("meta_data")
            .build();

    public LogEventStorageEngine(
            DataSource database,
            TransactionManager transactions,
            Serializer serializer,
            EventUpcaster upcasters,
            int readBatch) {
        super(JdbcEventStorageEngine.builder()
                .schema(SCHEMA)
                .connectionProvider(new SpringDataSourceConnectionProvider(database))
                .transactionManager(transactions)
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .upcasterChain(upcasters)
                .persistenceExceptionResolver(LogEventStorageEngine::isDuplicate)
                .batchSize(readBatch));
    }

    /** There are no snapshots: a stream has tens of events, and a snapshot would be a copy that no proof covers. */
    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String aggregateIdentifier) {
        return Stream.empty();
    }

    /** Without this PostgreSQL's duplicate keys look like a broken server instead of "somebody was first". */
    private static boolean isDuplicate(Throwable exception) {
        for (var cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState())) return true;
        }
        return false;
    }
}
