package org.learningledger.command.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.learningledger.command.testing.Scene.done;
import static org.learningledger.command.testing.Scene.progress;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.axonframework.axonserver.connector.command.AxonServerCommandBus;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.learningledger.command.action.VerifyAction;
import org.learningledger.command.refusal.Reason;
import org.learningledger.command.register.EntriesInTests;
import org.learningledger.command.testing.OnARealAxonServer;
import org.learningledger.command.testing.Program;
import org.learningledger.command.testing.Relay;
import org.learningledger.command.testing.Scene;
import org.learningledger.events.action.ActionId;
import org.learningledger.events.action.ActionSaidDone;
import org.learningledger.events.register.EntryId;
import org.learningledger.store.log.LedgerEventStore;
import org.learningledger.store.log.LedgerLog;
import org.learningledger.store.log.StoreAway;
import org.learningledger.store.record.Receipt;
import org.learningledger.store.record.Recorder;
import org.learningledger.store.sequencer.Sequencer;
import org.learningledger.store.sequencer.SequencerState.Doing;
import org.learningledger.store.start.Missing;
import org.learningledger.web.account.Accounts;
import org.learningledger.web.account.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The same rules and promises where commands are routed by, and decided on, a real Axon Server; and when it is away, at
 * the start or later.
 */
@DisplayName("Recording in Axon Server")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@OnARealAxonServer
class RecordingInAxonServerTest {

    private static final Duration BACK = Duration.ofSeconds(30);

    private final Recorder recorder;
    private final LedgerEventStore events;
    private final LedgerLog log;
    private final Sequencer sequencer;
    private final Scene scene;

    @Autowired
    private Relay relay;

    @Autowired
    private CommandBus commands;

    @Autowired
    private Missing missing;

    @Autowired
    private Accounts accounts;

    @LocalServerPort
    private int port;

    RecordingInAxonServerTest(
            @Autowired Recorder recorder,
            @Autowired LedgerEventStore events,
            @Autowired LedgerLog log,
            @Autowired Sequencer sequencer) {
        this.recorder = recorder;
        this.events = events;
        this.log = log;
        this.sequencer = sequencer;
        this.scene = new Scene(recorder);
    }

    @BeforeEach
    void the_server_is_there() throws IOException {
        relay.mend();
        assertThat(commands).isInstanceOf(AxonServerCommandBus.class);
        await().atMost(BACK).until(() -> sequencer.state().doing() == Doing.SEALING);
    }

    @Test
    void refuses_while_the_server_is_away_and_says_at_the_start_that_it_is_missing() throws Exception {
        assertThat(missing.sentence()).isEmpty();
        relay.cut();
        await().atMost(BACK).untilAsserted(() -> assertThat(missing.sentence())
                .hasValueSatisfying(sentence -> assertThat(sentence).startsWith("Missing: Axon Server at localhost:")));
        assertThatThrownBy(scene::agreedAction).isInstanceOf(StoreAway.class);
    }

    @Test
    void keeps_an_act_there_and_seals_it_here() {
        var action = scene.agreedAction();
        scene.record(done(action), action.value());

        assertThat(events.asRecorded(action.toString())).hasSize(2);
        await().atMost(BACK).untilAsserted(() -> assertThat(log.stream(scene.partnership, action.value()))
                .hasSize(2)
                .last()
                .satisfies(fact -> assertThat(fact.event()).isInstanceOf(ActionSaidDone.class)));
    }

    @Test
    void tells_the_reason_of_a_refusal() {
        var action = scene.agreedAction();
        assertThatThrownBy(() -> scene.record(new VerifyAction(action, List.of(), null, null), action.value()))
                .isInstanceOfSatisfying(CommandExecutionException.class, refused -> assertThat(refused.getDetails())
                        .contains(new Reason.NotSaidDone(action)));
    }

    @Test
    void does_not_change_what_does_not_exist() {
        var nothing = new ActionId(UUID.randomUUID());
        assertThatThrownBy(() -> scene.record(done(nothing), nothing.value()))
                .isInstanceOf(AggregateNotFoundException.class);
    }

    @RepeatedTest(20)
    void of_two_people_who_saw_the_same_version_one_is_told_that_the_other_was_first() throws Exception {
        var action = scene.agreedAction();
        var results = atOnce(() -> recorder.record(
                progress(action, "Half"), action.value(), scene.group, scene.key(progress(action, "x")), null, 0L));

        int recorded = 0;
        for (var result : results) {
            try {
                assertThat(result.get(20, TimeUnit.SECONDS).repeated()).isFalse();
                recorded++;
            } catch (ExecutionException second) {
                assertThat(second.getCause()).isInstanceOf(ConcurrencyException.class);
            }
        }
        assertThat(recorded).isEqualTo(1);
        assertThat(events.asRecorded(action.toString())).hasSize(2);
    }

    @RepeatedTest(20)
    void two_who_decided_on_no_version_are_both_recorded_one_after_the_other() throws Exception {
        var action = scene.agreedAction();
        for (var result : atOnce(() -> scene.record(progress(action, "x"), action.value()))) {
            assertThat(result.get(20, TimeUnit.SECONDS).repeated()).isFalse();
        }
        assertThat(events.asRecorded(action.toString())).hasSize(3);
    }

    @RepeatedTest(20)
    void the_same_deed_sent_twice_at_once_is_one() throws Exception {
        var action = scene.agreedAction();
        var key = scene.key(progress(action, "x"));
        var receipts = new ArrayList<Receipt>();
        for (var result :
                atOnce(() -> recorder.record(progress(action, "Half"), action.value(), scene.group, key, null, null))) {
            receipts.add(result.get(20, TimeUnit.SECONDS));
        }
        assertThat(receipts).extracting(Receipt::repeated).containsExactlyInAnyOrder(true, false);
        assertThat(receipts)
                .extracting(Receipt::eventId)
                .containsOnly(receipts.getFirst().eventId());
        assertThat(events.asRecorded(action.toString())).hasSize(2);
    }

    @Test
    void a_statement_of_a_paper_is_recorded_too() {
        var body = scene.stated(EntriesInTests.organisation(new EntryId(UUID.randomUUID()), "CCG"));
        assertThat(events.asRecorded(body.toString())).hasSize(1);
    }

    @Test
    @Tag("slow")
    void goes_on_by_itself_after_each_of_100_times_that_the_server_was_away_and_nothing_piles_up() throws Exception {
        var action = scene.agreedAction();
        var program = Program.of(port, accounts, scene.partnership, Role.LD_GROUP, null);
        int before = 0;
        long heapBefore = 0;
        for (int time = 1; time <= 100; time++) {
            relay.cut();
            var key = UUID.randomUUID().toString();
            long seen = time - 1;
            var refused = send(program, action, key, seen);
            assertThat(refused.statusCode()).as(refused.body()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Retry-After")).isPresent();
            assertThat(Program.json(refused).get("detail").asString()).startsWith("You can go on reading.");
            assertThatThrownBy(() -> events.asRecorded(action.toString())).isInstanceOf(StoreAway.class);
            relay.mend();
            await("recording again after break " + time)
                    .atMost(BACK)
                    .until(() -> send(program, action, key, seen).statusCode() < 300);
            if (time == 20) {
                before = Thread.getAllStackTraces().size();
                heapBefore = usedHeap();
            }
        }
        assertThat(events.asRecorded(action.toString())).as("each deed once").hasSize(101);
        await().atMost(BACK).untilAsserted(() -> assertThat(log.count(scene.partnership, action.value()))
                .isEqualTo(101));
        assertThat(Thread.getAllStackTraces().size())
                .as("threads, from %d", before)
                .isLessThan(before + 10);
        assertThat(usedHeap() - heapBefore).as("heap, from %d", heapBefore).isLessThan(20_000_000);
    }

    private static HttpResponse<String> send(Program program, ActionId action, String key, long seen)
            throws IOException, InterruptedException {
        return program.post(
                "/api/v1/actions/" + action + "/progress",
                "{\"progress\": \"Half of the teams were briefed\"}",
                "Idempotency-Key",
                key,
                "If-Match",
                "\"%d\"".formatted(seen));
    }

    private static long usedHeap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static <T> List<Future<T>> atOnce(Callable<T> work) {
        var together = new CyclicBarrier(2);
        try (var two = Executors.newFixedThreadPool(2)) {
            var results = new ArrayList<Future<T>>();
            for (int i = 0; i < 2; i++) {
                results.add(two.submit(() -> {
                    together.await(10, TimeUnit.SECONDS);
                    return work.call();
                }));
            }
            return results;
        }
    }
}
