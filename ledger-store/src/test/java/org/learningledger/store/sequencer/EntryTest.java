package org.learningledger.store.sequencer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.learningledger.store.testing.TestLedger.SOMEBODY;

import com.google.protobuf.ByteString;
import io.axoniq.axonserver.grpc.SerializedObject;
import io.axoniq.axonserver.grpc.event.Event;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.axonserver.connector.util.GrpcMetaDataConverter;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;
import org.learningledger.events.action.ActionId;
import org.learningledger.events.action.ActionSaidDone;
import org.learningledger.store.record.Stamp;
import org.learningledger.store.testing.FreshDatabase;
import org.learningledger.store.testing.TestLedger;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("An event that was sealed")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EntryTest {

    private static final String NINE_COLUMNS =
            "SELECT %s FROM ledger.event".formatted(String.join(", ", Entry.COLUMNS));

    /** Its class has no revision. */
    record Unrevised(String word) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-22T10:00:00Z",
                "2026-11-22T10:00:00.001Z",
                "2026-11-22T10:00:00.123999999Z",
                "1969-12-31T23:59:59.999Z"
            })
    void has_the_same_columns_as_one_that_axons_jdbc_engine_stored(String at) throws Exception {
        var said = new ActionSaidDone(
                new ActionId(UUID.randomUUID()),
                Words.plain("Said “dún” \"by\" the owner\n"),
                StatedDate.of("2026-09"));
        assertSameColumns(message(said, at));
    }

    @Test
    void has_no_revision_where_axons_jdbc_engine_stores_none() throws Exception {
        assertSameColumns(message(new Unrevised("once"), "2026-11-22T10:00:00Z"));
    }

    private static DomainEventMessage<?> message(Object payload, String at) {
        var stamp = new Stamp(SOMEBODY, "a “key” of £1\u0001", null).toMetaData();
        MetaData more =
                stamp.and("é", "1").and("B", "2").and("a", "3").and("_", "").and("Z\"", "4");
        return new GenericDomainEventMessage<>(
                "ACTION",
                UUID.randomUUID().toString(),
                3,
                payload,
                more,
                UUID.randomUUID().toString(),
                Instant.parse(at));
    }

    private static void assertSameColumns(DomainEventMessage<?> message) throws Exception {
        var recorded = FreshDatabase.create();
        TestLedger.on(recorded).engine().appendEvents(List.of(message));
        var sealed = FreshDatabase.create();
        new Sealed(sealed).seal(List.of(asAxonServerKeepsIt(message)));

        var row = columns(sealed);
        assertThat(row).usingRecursiveComparison().isEqualTo(columns(recorded));
        assertThat(new String((byte[]) row.get("meta_data")))
                .startsWith("{\"B\":\"2\",\"Z\\\"\":\"4\",\"_\":\"\",\"a\":\"3\",\"account\":");
    }

    private static Map<String, Object> columns(FreshDatabase database) {
        return JdbcClient.create(database.as(FreshDatabase.PROGRAM))
                .sql(NINE_COLUMNS)
                .query()
                .singleRow();
    }

    /** What Axon's client sends to Axon Server, field by field. */
    private static EventWithToken asAxonServerKeepsIt(DomainEventMessage<?> message) {
        var payload = message.serializePayload(Sealed.SERIALIZER, byte[].class);
        var revision = payload.getType().getRevision();
        var event = Event.newBuilder()
                .setMessageIdentifier(message.getIdentifier())
                .setAggregateIdentifier(message.getAggregateIdentifier())
                .setAggregateSequenceNumber(message.getSequenceNumber())
                .setAggregateType(message.getType())
                .setTimestamp(message.getTimestamp().toEpochMilli())
                .setPayload(SerializedObject.newBuilder()
                        .setType(payload.getType().getName())
                        .setRevision(revision == null ? "" : revision)
                        .setData(ByteString.copyFrom(payload.getData())));
        var values = new GrpcMetaDataConverter(Sealed.SERIALIZER);
        message.getMetaData().forEach((key, value) -> event.putMetaData(key, values.convertToMetaDataValue(value)));
        return EventWithToken.newBuilder().setToken(0).setEvent(event).build();
    }
}
