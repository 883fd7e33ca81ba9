package org.learningledger.store.sequencer;

import io.axoniq.axonserver.grpc.event.Event;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.common.DateTimeUtils;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * An event as the log keeps it: Axon's nine columns, written as Axon's own JDBC engine writes them, so that a log does
 * not show in which form it was recorded.
 */
final class Entry {

    static final List<String> COLUMNS = List.of(
            "event_identifier",
            "aggregate_identifier",
            "sequence_number",
            "type",
            "time_stamp",
            "payload_type",
            "payload_revision",
            "payload",
            "meta_data");

    private final long token;
    private final List<@Nullable Object> values;

    private Entry(long token, List<@Nullable Object> values) {
        this.token = token;
        this.values = values;
    }

    /** @throws Refused when the event says something that the log has no place for */
    static Entry of(EventWithToken stored, Serializer serializer) throws Refused {
        var event = stored.getEvent();
        if (event.getAggregateIdentifier().isEmpty()) throw new Refused(name(stored) + " belongs to no stream");
        var payload = event.getPayload();
        var revision = payload.getRevision();
        return new Entry(
                stored.getToken(),
                Arrays.asList(
                        event.getMessageIdentifier(),
                        event.getAggregateIdentifier(),
                        event.getAggregateSequenceNumber(),
                        event.getAggregateType(),
                        DateTimeUtils.formatInstant(Instant.ofEpochMilli(event.getTimestamp())),
                        payload.getType(),
                        revision.isEmpty() ? null : revision,
                        payload.getData().toByteArray(),
                        metaData(stored, event, serializer)));
    }

    private static byte[] metaData(EventWithToken stored, Event event, Serializer serializer) throws Refused {
        Map<String, String> texts = new HashMap<>();
        for (var value : event.getMetaDataMap().entrySet()) {
            if (!value.getValue().hasTextValue()) {
                throw new Refused("%s has metadata \"%s\" that is not text".formatted(name(stored), value.getKey()));
            }
            texts.put(value.getKey(), value.getValue().getTextValue());
        }
        return serializer.serialize(MetaData.from(texts), byte[].class).getData();
    }

    /** Reads a row that has the {@link #COLUMNS} and the global index; in this form the first token, 0, has index 1. */
    static Entry read(ResultSet row) throws SQLException {
        List<@Nullable Object> values = new ArrayList<>();
        for (var column : COLUMNS) values.add(row.getObject(column));
        return new Entry(row.getLong("global_index") - 1, values);
    }

    void fill(PreparedStatement insert) throws SQLException {
        for (int i = 0; i < values.size(); i++) insert.setObject(i + 1, values.get(i));
    }

    long token() {
        return token;
    }

    String id() {
        return String.valueOf(values.getFirst());
    }

    /** The first column in which the other differs, if there is one. */
    Optional<String> difference(Entry other) {
        for (int i = 0; i < values.size(); i++) {
            if (!Objects.deepEquals(values.get(i), other.values.get(i))) return Optional.of(COLUMNS.get(i));
        }
        return Optional.empty();
    }

    /** How sentences speak of it. */
    @Override
    public String toString() {
        return name(id(), token);
    }

    static String name(EventWithToken stored) {
        return name(stored.getEvent().getMessageIdentifier(), stored.getToken());
    }

    private static String name(String id, long token) {
        return "Event %s (Axon Server's token %d)".formatted(id, token);
    }
}
