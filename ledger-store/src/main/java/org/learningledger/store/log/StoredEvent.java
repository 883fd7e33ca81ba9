package org.learningledger.store.log;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;

/** One row of the ledger log as it is stored: its bytes not yet read. */
public final class StoredEvent extends TrackedDomainEventData<byte[]> {

    /** The columns of {@code ledger.ledger_log} that {@link #read} needs, for a table alias {@code log}. */
    public static final String COLUMNS = """
            log.global_index, log.position, log.recorded_at, log.event_identifier, log.aggregate_identifier, \
            log.sequence_number, log.type, log.time_stamp, log.payload_type, log.payload_revision, log.payload, \
            log.meta_data""";

    private final long globalIndex;
    private final long position;
    private final Instant recordedAt;

    private StoredEvent(ResultSet row, long globalIndex) throws SQLException {
        super(
                new GlobalSequenceTrackingToken(globalIndex),
                new GenericDomainEventEntry<>(
                        row.getString("type"),
                        row.getString("aggregate_identifier"),
                        row.getLong("sequence_number"),
                        row.getString("event_identifier"),
                        row.getString("time_stamp"),
                        row.getString("payload_type"),
                        row.getString("payload_revision"),
                        row.getBytes("payload"),
                        row.getBytes("meta_data")));
        this.globalIndex = globalIndex;
        this.position = row.getLong("position");
        this.recordedAt = row.getObject("recorded_at", OffsetDateTime.class).toInstant();
    }

    /** Reads the row at which a result of {@link #COLUMNS} stands. */
    public static StoredEvent read(ResultSet row, int rowNumber) throws SQLException {
        return new StoredEvent(row, row.getLong("global_index"));
    }

    public long globalIndex() {
        return globalIndex;
    }

    long position() {
        return position;
    }

    Instant recordedAt() {
        return recordedAt;
    }
}
