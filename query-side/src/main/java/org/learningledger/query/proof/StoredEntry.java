package org.learningledger.query.proof;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * An event exactly as the columns of the ledger log hold it, nothing of it read or brought into a newer shape.
 *
 * @param eventTime as text, as it is stored
 * @param recordedAt in microseconds since 1970, as finely as it is stored
 */
public record StoredEntry(
        String partnership,
        long position,
        String eventId,
        @Nullable String aggregateType,
        String aggregateId,
        long sequenceNumber,
        String eventTime,
        long recordedAt,
        String payloadType,
        @Nullable String revision,
        byte[] payload,
        byte[] metadata) {

    /** The columns of {@code ledger.event} that {@link #read} needs, for a table alias {@code log}. */
    public static final String COLUMNS = """
            log.partnership, log.position, log.event_identifier, log.type, log.aggregate_identifier, \
            log.sequence_number, log.time_stamp, log.recorded_at, log.payload_type, log.payload_revision, \
            log.payload, log.meta_data""";

    /** Reads the row at which a result of {@link #COLUMNS} stands. */
    public static StoredEntry read(ResultSet row, int rowNumber) throws SQLException {
        return new StoredEntry(
                row.getString("partnership"),
                row.getLong("position"),
                row.getString("event_identifier"),
                row.getString("type"),
                row.getString("aggregate_identifier"),
                row.getLong("sequence_number"),
                row.getString("time_stamp"),
                microseconds(row.getObject("recorded_at", OffsetDateTime.class)),
                row.getString("payload_type"),
                row.getString("payload_revision"),
                row.getBytes("payload"),
                row.getBytes("meta_data"));
    }

    /** Whether its metadata says so, too: that it belongs to the partnership in whose log it stands. */
    public boolean isOfItsPartnership() {
        var said = StoredMetadata.read(metadata).get("partnership".getBytes(StandardCharsets.UTF_8));
        return said != null && partnership.equals(new String(said, StandardCharsets.UTF_8));
    }

    private static long microseconds(OffsetDateTime at) {
        // What PostgreSQL calls infinity is further away than can be counted.
        if (at.equals(OffsetDateTime.MAX) || at.equals(OffsetDateTime.MIN)) return -1;
        return ChronoUnit.MICROS.between(Instant.EPOCH, at.toInstant());
    }
}
