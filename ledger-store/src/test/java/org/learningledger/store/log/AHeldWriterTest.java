package org.learningledger.store.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.learningledger.store.testing.TestLedger.SOMEBODY;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.learningledger.events.Words;
import org.learningledger.events.action.ActionId;
import org.learningledger.events.action.ProgressReported;
import org.learningledger.store.serialization.FixedListSerializer;
import org.learningledger.store.testing.FreshDatabase;
import org.learningledger.store.testing.TestLedger;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("Beside a writer held open inside its insert")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AHeldWriterTest {

    private final FreshDatabase database = FreshDatabase.create();
    private final TestLedger ledger = TestLedger.on(database);

    private static final String RECORDING_LIMITS =
            "SET lock_timeout = '5s'; SET idle_in_transaction_session_timeout = '30s'";

    private static ProgressReported progress(String text) {
        return new ProgressReported(new ActionId(UUID.randomUUID()), Words.plain(text), null);
    }

    /** Inserts with the program's own limits and does not commit. */
    private Connection held() throws SQLException {
        var connection = database.as(FreshDatabase.PROGRAM).getConnection();
        connection.createStatement().execute(RECORDING_LIMITS);
        connection.setAutoCommit(false);
        insert(connection);
        return connection;
    }

    private static void insert(Connection connection) throws SQLException {
        insert(connection, """
                ledger.event (event_identifier, aggregate_identifier, sequence_number, type, time_stamp,
                              payload_type, payload_revision, payload, meta_data)""", "held");
    }

    private static void insert(Connection connection, String tableAndColumns, String text) throws SQLException {
        try (var insert = connection.prepareStatement("INSERT INTO " + tableAndColumns
                + " VALUES (?, ?, 0, 'ACTION', '2026-01-01T00:00:00Z', ?, '1', ?, ?)")) {
            var id = UUID.randomUUID().toString();
            insert.setString(1, UUID.randomUUID().toString());
            insert.setString(2, id);
            insert.setString(3, ProgressReported.class.getName());
            insert.setBytes(
                    4,
                    "{\"actionId\":\"%s\",\"progress\":{\"plain\":\"%s\"}}"
                            .formatted(id, text)
                            .getBytes());
            insert.setBytes(
                    5,
                    "{\"partnership\":\"example\",\"account\":\"%s\",\"role\":\"LD_GROUP\",\"key\":\"k\"}"
                            .formatted(SOMEBODY.account())
                            .getBytes());
            insert.executeUpdate();
        }
    }

    @Test
    void others_wait_and_then_go_on_and_nothing_acknowledged_stays_unread() throws Exception {
        try (var source = new LedgerLogSource(ledger.log());
                var stream = source.openStream(source.createTailToken());
                var held = held()) {
            var waiting = CompletableFuture.runAsync(() -> ledger.append(progress("waiting"), 0, SOMEBODY));
            awaitWaiterForTheHeadRow();
            assertThat(stream.hasNextAvailable(100, TimeUnit.MILLISECONDS)).isFalse();

            held.commit();
            waiting.get(5, TimeUnit.SECONDS);

            assertThat(texts(stream, 2)).containsExactly("held", "waiting");
        }
    }

    @Test
    void who_waits_longer_than_five_seconds_is_told_so() throws Exception {
        try (var held = held();
                var impatient = database.as(FreshDatabase.PROGRAM).getConnection()) {
            impatient.createStatement().execute(RECORDING_LIMITS);
            long start = System.nanoTime();
            assertThatThrownBy(() -> insert(impatient))
                    .isInstanceOfSatisfying(SQLException.class, refused -> assertThat(refused.getSQLState())
                            .isEqualTo("55P03"));
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isBetween(Duration.ofSeconds(4), Duration.ofSeconds(9));
            held.rollback();
        }
    }

    @Test
    @Tag("slow")
    void the_held_one_is_ended_after_thirty_seconds_and_others_go_on() throws Exception {
        try (var held = held()) {
            long start = System.nanoTime();
            // The database waits for the head row on our behalf, without a limit of its own.
            ledger.append(progress("after the held one was ended"), 0, SOMEBODY);
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isBetween(Duration.ofSeconds(25), Duration.ofSeconds(40));
            assertThatThrownBy(held::commit).isInstanceOf(SQLException.class);
        }
        assertThat(database.count("ledger.event")).isEqualTo(1);
        assertThat(ledger.log().head()).isEqualTo(1);
    }

    /**
     * The control: Axon's own engine on a plain sequence, with a short gap timeout, passes over an event whose writer
     * was open longer than that, for ever. This is what the head row is for.
     */
    @Test
    void the_control_on_a_plain_sequence_with_a_gap_timeout_misses_an_acknowledged_event() throws Exception {
        var superuser = database.asSuperuser();
        JdbcClient.create(superuser).sql("""
                        CREATE TABLE plain_event (
                            globalindex bigserial PRIMARY KEY, aggregateidentifier text, sequencenumber bigint, type text,
                            eventidentifier text, metadata bytea, payload bytea, payloadrevision text, payloadtype text,
                            timestamp text, UNIQUE (aggregateidentifier, sequencenumber))""").update();
        int gapTimeout = 200;
        var plain = plainEngine(superuser::getConnection, gapTimeout);
        try (var slow = superuser.getConnection()) {
            slow.setAutoCommit(false);
            insert(slow, """
                    plain_event (eventidentifier, aggregateidentifier, sequencenumber, type, timestamp,
                                 payloadtype, payloadrevision, payload, metadata)""", "slow");
            plain.appendEvents(List.of(TestLedger.message(progress("quick"), 0, SOMEBODY)));
            awaitOlderThan(gapTimeout + 100);
            var seenFirst = plain.readEvents(null, false).toList();
            assertThat(seenFirst).extracting(AHeldWriterTest::text).containsExactly("quick");

            slow.commit(); // acknowledged

            var token = seenFirst.getLast().trackingToken();
            plain.appendEvents(List.of(TestLedger.message(progress("next"), 0, SOMEBODY)));
            assertThat(plain.readEvents(token, false))
                    .extracting(AHeldWriterTest::text)
                    .containsExactly("next");
        }
    }

    private static JdbcEventStorageEngine plainEngine(ConnectionProvider connections, int gapTimeout) {
        return JdbcEventStorageEngine.builder()
                .connectionProvider(connections)
                .transactionManager(NoTransactionManager.INSTANCE)
                .eventSerializer(FixedListSerializer.forEvents())
                .snapshotSerializer(FixedListSerializer.forEvents())
                .schema(org.axonframework.eventsourcing.eventstore.jdbc.EventSchema.builder()
                        .eventTable("plain_event")
                        .build())
                .gapTimeout(gapTimeout)
                .build();
    }

    /** Lets the clock pass a limit that is measured in time; nothing else can be waited for here. */
    private static void awaitOlderThan(long millis) throws InterruptedException {
        CompletableFuture.runAsync(() -> {}, CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS))
                .join();
    }

    private void awaitWaiterForTheHeadRow() {
        var superuser = JdbcClient.create(database.asSuperuser());
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
        while (superuser
                        .sql("SELECT count(*) FROM pg_locks WHERE NOT granted")
                        .query(Long.class)
                        .single()
                == 0) {
            assertThat(System.nanoTime()).as("nobody waits for the head row").isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    private static List<String> texts(
            org.axonframework.common.stream.BlockingStream<TrackedEventMessage<?>> stream, int number)
            throws InterruptedException {
        var texts = new ArrayList<String>();
        while (texts.size() < number && stream.hasNextAvailable(5, TimeUnit.SECONDS)) {
            texts.add(text(stream.nextAvailable()));
        }
        return texts;
    }

    private static String text(TrackedEventMessage<?> message) {
        return ((Words.Plain) ((ProgressReported) message.getPayload()).progress()).plain();
    }
}
