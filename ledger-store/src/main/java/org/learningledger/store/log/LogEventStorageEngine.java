package org.learningledger.store.log;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
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

    private static final String INSERT = "INSERT INTO " + SCHEMA.domainEventTable() + " (" + SCHEMA.domainEventFields()
            + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private static final String COMMITTED = "event is committed";

    private final TransactionManager transactions;

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
                .batchSize(readBatch)
                // A stream has no gaps, so that less than a whole batch is the end of it.
                .finalAggregateBatchPredicate(batch -> batch.size() < readBatch));
        this.transactions = transactions;
    }

    /**
     * Most commands lead to one event, which is stored and committed in one trip to the database. Whoever stores holds
     * the head row until it is committed, and everybody else waits for that row: it must not be held while a busy program
     * comes to say "commit". So a program that is killed while it waits may have its event stored all the same; who sends
     * the deed again is told so.
     */
    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        refuseIfCommitted();
        if (events.size() == 1 && events.getFirst() instanceof DomainEventMessage<?> event) {
            transactions.executeInTransaction(() -> storeAndCommit(event, serializer));
        } else {
            super.appendEvents(events, serializer);
        }
    }

    private void storeAndCommit(DomainEventMessage<?> event, Serializer serializer) {
        try (var connection = getConnection();
                var statement = connection.prepareStatement(INSERT + "; COMMIT")) {
            var payload = event.serializePayload(serializer, byte[].class);
            var metaData = event.serializeMetaData(serializer, byte[].class);
            statement.setString(1, event.getIdentifier());
            statement.setString(2, event.getAggregateIdentifier());
            statement.setLong(3, event.getSequenceNumber());
            statement.setString(4, event.getType());
            writeTimestamp(statement, 5, event.getTimestamp());
            statement.setString(6, payload.getType().getName());
            statement.setString(7, payload.getType().getRevision());
            statement.setBytes(8, payload.getData());
            statement.setBytes(9, metaData.getData());
            statement.execute();
        } catch (SQLException problem) {
            handlePersistenceException(problem, event);
        }
        CurrentUnitOfWork.ifStarted(work -> work.root().resources().put(COMMITTED, true));
    }

    /** What is stored for one command stands or falls together, so nothing can follow what is committed. */
    private static void refuseIfCommitted() {
        CurrentUnitOfWork.ifStarted(work -> {
            if (work.root().resources().containsKey(COMMITTED)) {
                throw new IllegalStateException("The event of this command is committed already; nothing can be added");
            }
        });
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
