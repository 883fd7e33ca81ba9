package org.learningledger.store.log;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.learningledger.events.LedgerEvent;
import org.learningledger.events.privacy.PersonalDataErased;
import org.learningledger.store.record.Stamp;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The one reader of the ledger log: whoever tells of what was recorded reads it here. */
public final class LedgerLog {

    private final JdbcClient database;
    private final Serializer serializer;
    private final EventUpcaster upcasters;

    public LedgerLog(DataSource database, Serializer serializer, EventUpcaster upcasters) {
        this.database = JdbcClient.create(database);
        this.serializer = serializer;
        this.upcasters = upcasters;
    }

    /** The next events over all partnerships, in the order in which they were recorded. */
    List<TrackedEventMessage<?>> after(long globalIndex, int most) {
        return messages(stored(globalIndex, most));
    }

    /** The next events over all partnerships as they are stored, their bytes not yet read. */
    public List<StoredEvent> stored(long after, int most) {
        return database.sql("SELECT " + StoredEvent.COLUMNS
                        + " FROM ledger.ledger_log log WHERE log.global_index > ? ORDER BY log.global_index LIMIT ?")
                .params(after, most)
                .query(StoredEvent::read)
                .list();
    }

    /** The index of the newest event; 0 where there is none. */
    public long head() {
        return database.sql("SELECT global_index FROM ledger.head")
                .query(Long.class)
                .single();
    }

    /** Where this partnership's entries were brought back from; empty where all of them were recorded here. */
    public Optional<Restored> restored(String partnership) {
        return database.sql("SELECT file, origin, entries, encode(root, 'base64') AS root, restored_at"
                        + " FROM ledger.restored WHERE partnership = ?")
                .param(partnership)
                .query((row, number) -> new Restored(
                        row.getString("file"),
                        row.getString("origin"),
                        row.getLong("entries"),
                        row.getString("root"),
                        row.getObject("restored_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** What stored events say, in the order given. */
    public List<Fact> read(List<StoredEvent> stored) {
        return messages(stored).stream().map(LedgerLog::fact).toList();
    }

    /** The whole history of one thing's own stream, oldest first. */
    public List<Fact> stream(String partnership, UUID thing) {
        return read(database.sql(
                        "SELECT " + StoredEvent.COLUMNS
                                + " FROM ledger.ledger_log log WHERE log.aggregate_identifier = ? AND log.partnership = ? ORDER BY log.sequence_number")
                .params(thing.toString(), partnership)
                .query(StoredEvent::read)
                .list());
    }

    /** One fact by its event id, as it was recorded; empty where it is not in the log of this partnership. */
    public Optional<Fact> fact(String partnership, String eventId) {
        return read(database.sql("SELECT " + StoredEvent.COLUMNS
                                + " FROM ledger.ledger_log log WHERE log.event_identifier = ? AND log.partnership = ?")
                        .params(eventId, partnership)
                        .query(StoredEvent::read)
                        .list())
                .stream()
                .findFirst();
    }

    /** How many events the log holds in one thing's own stream: what a history of it must show. */
    public long count(String partnership, UUID thing) {
        return database.sql("SELECT count(*) FROM ledger.ledger_log WHERE aggregate_identifier = ? AND partnership = ?")
                .params(thing.toString(), partnership)
                .query(Long.class)
                .single();
    }

    /** How many events a partnership's log holds. */
    public long count(String partnership) {
        return database.sql("SELECT position FROM ledger.partnership_head WHERE partnership = ?")
                .param(partnership)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** Where an event stands among all; empty where no such event is in the log of this partnership. */
    public Optional<Long> indexOf(String partnership, String eventId) {
        return database.sql("SELECT global_index FROM ledger.ledger_log WHERE event_identifier = ? AND partnership = ?")
                .params(eventId, partnership)
                .query(Long.class)
                .optional();
    }

    /** The place of an event in its partnership's log; empty where no such event is in the log of this partnership. */
    public Optional<Long> positionOf(String partnership, String eventId) {
        return database.sql("SELECT position FROM ledger.ledger_log WHERE event_identifier = ? AND partnership = ?")
                .params(eventId, partnership)
                .query(Long.class)
                .optional();
    }

    /** The index of the newest event that had been recorded by a moment; 0 where there was none. */
    public long indexAt(Instant at) {
        return database.sql("SELECT coalesce(max(global_index), 0) FROM ledger.ledger_log WHERE recorded_at <= ?")
                .param(at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** The index of the event in a place of a partnership's log; empty where there is none. */
    public Optional<Long> indexAt(String partnership, long position) {
        return database.sql("SELECT global_index FROM ledger.ledger_log WHERE partnership = ? AND position = ?")
                .params(partnership, position)
                .query(Long.class)
                .optional();
    }

    /** How many events a partnership's log holds among the first of all partnerships. */
    public long positionAt(String partnership, long globalIndex) {
        return database.sql("SELECT position FROM ledger.ledger_log WHERE partnership = ? AND global_index <= ?"
                        + " ORDER BY position DESC LIMIT 1")
                .params(partnership, globalIndex)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** How many erasures of personal data a partnership's log holds up to a position. */
    public long erasures(String partnership, long upTo) {
        return database.sql("SELECT count(*) FROM ledger.event WHERE partnership = ? AND position <= ?"
                        + " AND payload_type = '" + PersonalDataErased.class.getName() + "'")
                .params(partnership, upTo)
                .query(Long.class)
                .single();
    }

    /** When a fact was recorded, by its place in its partnership's log; empty where there is none. */
    public Optional<Instant> recordedAt(String partnership, long position) {
        return database.sql("SELECT recorded_at FROM ledger.ledger_log WHERE partnership = ? AND position = ?")
                .params(partnership, position)
                .query((row, number) ->
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant())
                .optional();
    }

    /** Stored events as an event handler takes them, in the order given. */
    public List<TrackedEventMessage<?>> messages(List<StoredEvent> stored) {
        Map<Long, StoredEvent> byIndex =
                stored.stream().collect(Collectors.toMap(StoredEvent::globalIndex, Function.identity()));
        return EventUtils.upcastAndDeserializeTrackedEvents(stored.stream(), serializer, upcasters)
                .<TrackedEventMessage<?>>map(message -> {
                    var row = byIndex.get(((GlobalSequenceTrackingToken) message.trackingToken()).getGlobalIndex());
                    return placed((GenericTrackedDomainEventMessage<?>) message, row);
                })
                .toList();
    }

    /** Axon's own way to add metadata reads the time of every event, which takes as long as its text. */
    private static <T> TrackedEventMessage<T> placed(GenericTrackedDomainEventMessage<T> message, StoredEvent row) {
        var metaData = message.getMetaData().and(RecordedParameter.METADATA, recorded(message, row));
        return new GenericTrackedDomainEventMessage<>(
                message.trackingToken(),
                message.getType(),
                message.getAggregateIdentifier(),
                message.getSequenceNumber(),
                new Placed<>(message, metaData),
                message::getTimestamp);
    }

    private static Recorded recorded(DomainEventMessage<?> message, StoredEvent row) {
        return new Recorded(
                row.globalIndex(),
                row.position(),
                row.recordedAt(),
                message.getSequenceNumber(),
                message.getIdentifier(),
                Stamp.of(message.getMetaData()));
    }

    private static Fact fact(TrackedEventMessage<?> message) {
        return new Fact((LedgerEvent) message.getPayload(), RecordedParameter.of(message));
    }
}
