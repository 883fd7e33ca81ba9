package org.learningledger.store.sequencer;

import static org.assertj.core.api.Assertions.assertThat;

import io.axoniq.axonserver.grpc.MetaDataValue;
import io.axoniq.axonserver.grpc.event.Event;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.learningledger.store.sequencer.SequencedLog.Overtaken;
import org.learningledger.store.sequencer.SequencerState.Doing;
import org.learningledger.store.testing.FreshDatabase;
import org.learningledger.store.testing.TestLedger;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("The sequencer")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@ExtendWith(OutputCaptureExtension.class)
class SequencerTest {

    private static final long SEED = 20261122;
    private static final int BAD = 57;
    private static final String PAYLOAD = HexFormat.of()
            .formatHex(GeneratedEvents.event(SEED, BAD)
                    .getEvent()
                    .getPayload()
                    .getData()
                    .toByteArray());

    private final FreshDatabase database = FreshDatabase.create();
    private final Sealed sealed = new Sealed(database);
    private final List<Sequencer> started = new ArrayList<>();

    @AfterEach
    void stop() {
        started.forEach(Sequencer::close);
    }

    private Sequencer start(RawEvents source) {
        var sequencer = new Sequencer(database.as(FreshDatabase.PROGRAM), source, Sealed.SERIALIZER);
        started.add(sequencer);
        sequencer.start();
        return sequencer;
    }

    private static void awaitDoing(Sequencer sequencer, Doing doing) {
        Eventually.until(() -> sequencer.state().doing() == doing);
    }

    @Test
    void seals_what_there_is_and_then_what_comes() {
        var source = GeneratedEvents.seeded(SEED, 1_300);
        var sequencer = start(source);
        Eventually.until(() -> sealed.count() == 1_300);
        source.grow(7);
        Eventually.until(() -> sealed.count() == 1_307);
        sealed.isExactly(source.all());
        awaitDoing(sequencer, Doing.SEALING);
        assertThat(sequencer.state().nextToken()).isEqualTo(1_307);
        assertThat(sequencer.lag()).isZero();
    }

    @Test
    void goes_on_where_it_ended() {
        var source = GeneratedEvents.seeded(SEED, 100);
        start(source);
        Eventually.until(() -> sealed.count() == 100);
        stop();
        source.grow(50);
        start(source);
        Eventually.until(() -> sealed.count() == 150);
        sealed.isExactly(source.all());
    }

    static Stream<Arguments> what_must_not_happen() {
        return Stream.of(
                Arguments.of(
                        "a double id",
                        change(event -> event.setMessageIdentifier(
                                GeneratedEvents.event(SEED, 3).getEvent().getMessageIdentifier())),
                        "already exists"),
                Arguments.of(
                        "a place in a stream that is taken",
                        change(event -> event.setAggregateSequenceNumber(0)),
                        "already exists"),
                Arguments.of(
                        "no partnership", change(event -> event.removeMetaData("partnership")), "name its partnership"),
                Arguments.of(
                        "a number in the metadata",
                        change(event -> event.putMetaData(
                                "count",
                                MetaDataValue.newBuilder().setNumberValue(1).build())),
                        "\"count\" that is not text"),
                Arguments.of("no stream", change(Event.Builder::clearAggregateIdentifier), "belongs to no stream"),
                Arguments.of("a gap", token(BAD + 1), "where token 57 is next"),
                Arguments.of("a step back", token(BAD - 1), "where token 57 is next"));
    }

    private static UnaryOperator<EventWithToken> change(UnaryOperator<Event.Builder> change) {
        return event -> event.toBuilder()
                .setEvent(change.apply(event.getEvent().toBuilder()))
                .build();
    }

    private static UnaryOperator<EventWithToken> token(long other) {
        return event -> event.toBuilder().setToken(other).build();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("what_must_not_happen")
    void stops_before_it_says_so_and_resumes_by_itself(
            String what, UnaryOperator<EventWithToken> change, String sentence, CapturedOutput output) {
        var happens = new AtomicBoolean(true);
        var source = new GeneratedEvents(
                token -> {
                    var event = GeneratedEvents.event(SEED, token);
                    return token == BAD && happens.get() ? change.apply(event) : event;
                },
                120);
        var sequencer = start(source);

        awaitDoing(sequencer, Doing.STOPPED);
        var stopped = sequencer.state();
        assertThat(stopped.sentence())
                .contains(sentence)
                .contains(change.apply(GeneratedEvents.event(SEED, BAD))
                        .getEvent()
                        .getMessageIdentifier());
        assertThat(stopped.nextToken()).isEqualTo(BAD);
        sealed.isExactly(source.all().subList(0, BAD));
        assertThat(output).contains(sentence).doesNotContain(PAYLOAD);

        happens.set(false);
        awaitDoing(sequencer, Doing.SEALING);
        Eventually.until(() -> sealed.count() == 120);
        sealed.isExactly(source.all());
    }

    @Test
    void stops_when_something_was_recorded_past_axon_server() {
        var source = GeneratedEvents.seeded(SEED, 20);
        var sequencer = start(source);
        Eventually.until(() -> sealed.count() == 20);

        insertPastAxonServer();
        source.grow(5);

        awaitDoing(sequencer, Doing.STOPPED);
        assertThat(sequencer.state().sentence()).contains("recorded past Axon Server");
        assertThat(sealed.count()).isEqualTo(21);
    }

    private void insertPastAxonServer() {
        JdbcClient.create(database.as(FreshDatabase.PROGRAM)).sql("""
                        INSERT INTO ledger.event (event_identifier, aggregate_identifier, sequence_number, type,
                                                  time_stamp, payload_type, payload_revision, payload, meta_data)
                        VALUES ('past', 'past', 0, 'ACTION', '2026-11-22T10:00:00.000Z', 'x', '1', '',
                                '{"partnership":"example"}')""").update();
    }

    @Test
    void does_not_go_on_from_an_axon_server_that_has_lost_events() {
        start(GeneratedEvents.seeded(SEED, 20));
        Eventually.until(() -> sealed.count() == 20);
        stop();
        var sequencer = start(GeneratedEvents.seeded(SEED, 12));
        awaitDoing(sequencer, Doing.STOPPED);
        assertThat(sequencer.state().sentence()).contains("holds only 12 of the 20");
    }

    @Test
    void does_not_go_on_from_an_axon_server_with_another_history() {
        start(GeneratedEvents.seeded(SEED, 20));
        Eventually.until(() -> sealed.count() == 20);
        stop();
        var sequencer = start(GeneratedEvents.seeded(SEED + 1, 40));
        awaitDoing(sequencer, Doing.STOPPED);
        assertThat(sequencer.state().sentence()).contains("another history");
        assertThat(sealed.count()).isEqualTo(20);
    }

    @Test
    void waits_for_an_axon_server_that_is_away_and_resumes_by_itself() {
        var events = GeneratedEvents.seeded(SEED, 40);
        var away = new AtomicBoolean(true);
        var sequencer = start(new RawEvents() {
            @Override
            public long head() {
                if (away.get()) throw new Unreachable(null);
                return events.head();
            }

            @Override
            public Stream from(long token) {
                return events.from(token);
            }
        });
        awaitDoing(sequencer, Doing.AWAY);
        assertThat(sequencer.lag()).isNaN();
        assertThat(sealed.count()).isZero();
        away.set(false);
        Eventually.until(() -> sealed.count() == 40);
        awaitDoing(sequencer, Doing.SEALING);
    }

    @Test
    void resumes_by_itself_when_the_database_ended_its_session() {
        var source = GeneratedEvents.seeded(SEED, 40);
        var sequencer = start(source);
        Eventually.until(() -> sealed.count() == 40);
        endSessions();
        source.grow(40);
        Eventually.until(() -> sealed.count() == 80);
        sealed.isExactly(source.all());
        awaitDoing(sequencer, Doing.SEALING);
    }

    private void endSessions() {
        JdbcClient.create(database.asSuperuser()).sql("""
                        SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                         WHERE datname = current_database() AND pid <> pg_backend_pid()""").query().listOfRows();
    }

    @Test
    void of_two_one_seals_and_the_other_stands_by_and_takes_over() {
        var source = GeneratedEvents.seeded(SEED, 2_000);
        var one = start(source);
        awaitDoing(one, Doing.SEALING);
        var other = start(source);
        Eventually.until(() -> sealed.count() == 2_000);
        Eventually.until(() -> other.state().sentence().startsWith("Another process seals"));
        assertThat(one.state().doing()).isEqualTo(Doing.SEALING);

        one.close();
        source.grow(500);
        Eventually.until(() -> sealed.count() == 2_500);
        awaitDoing(other, Doing.SEALING);
        sealed.isExactly(source.all());
    }

    @Test
    void even_without_the_lock_two_at_once_do_no_harm() throws Exception {
        var events = GeneratedEvents.seeded(SEED, 3_000).all();
        var overtaken = new AtomicReference<Overtaken>();
        Callable<Void> seal = () -> {
            try (var log = SequencedLog.open(database.as(FreshDatabase.PROGRAM))) {
                for (int next = 0; next < events.size(); next = (int) log.nextToken()) {
                    List<Entry> batch = new ArrayList<>();
                    for (var event : events.subList(next, Math.min(next + 1 + next % 17, events.size()))) {
                        batch.add(Entry.of(event, Sealed.SERIALIZER));
                    }
                    try {
                        log.seal(batch, next);
                    } catch (Overtaken harmless) {
                        overtaken.set(harmless);
                    }
                }
                return null;
            }
        };
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var done : threads.invokeAll(List.of(seal, seal))) done.get();
        }
        assertThat(overtaken.get()).as("the two met at least once").isNotNull();
        sealed.isExactly(events);
    }

    @Test
    void what_it_sealed_can_be_read_from_the_log() {
        var source = GeneratedEvents.seeded(SEED, 5);
        start(source);
        Eventually.until(() -> TestLedger.on(database).log().head() == 5);
    }
}
