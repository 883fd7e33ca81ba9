package org.learningledger.command.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.learningledger.command.testing.Scene.done;
import static org.learningledger.command.testing.Scene.progress;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.learningledger.command.action.AgreeAction;
import org.learningledger.command.action.SayActionDone;
import org.learningledger.command.action.VerifyAction;
import org.learningledger.command.evidence.AddEvidence;
import org.learningledger.command.measure.DefineMeasure;
import org.learningledger.command.measure.FirstTarget;
import org.learningledger.command.refusal.Reason;
import org.learningledger.command.testing.OnARealDatabase;
import org.learningledger.command.testing.People;
import org.learningledger.command.testing.Scene;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;
import org.learningledger.events.action.ActionId;
import org.learningledger.events.action.ActionSaidDone;
import org.learningledger.events.action.Owner;
import org.learningledger.events.action.PlanKind;
import org.learningledger.events.action.ProgressReported;
import org.learningledger.events.evidence.EvidenceId;
import org.learningledger.events.evidence.EvidenceLevel;
import org.learningledger.events.measure.Comparator;
import org.learningledger.events.measure.MeasureId;
import org.learningledger.store.log.LedgerLog;
import org.learningledger.store.record.Actor;
import org.learningledger.store.record.Receipt;
import org.learningledger.store.record.Recorder;
import org.learningledger.store.record.Stamp;
import org.learningledger.store.time.StatedOn;
import org.learningledger.web.account.Role;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("Recording")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@OnARealDatabase
@Timeout(60)
class RecorderTest {

    private static final ExecutorService TWO = Executors.newFixedThreadPool(2);

    private final Recorder recorder;
    private final LedgerLog log;
    private final CommandGateway commands;
    private final Scene scene;

    RecorderTest(@Autowired Recorder recorder, @Autowired LedgerLog log, @Autowired CommandGateway commands) {
        this.recorder = recorder;
        this.log = log;
        this.commands = commands;
        this.scene = new Scene(recorder);
    }

    @AfterAll
    static void letGo() {
        TWO.shutdownNow();
    }

    // What was recorded

    @Test
    void stamps_the_fact_with_who_for_whom_under_which_key_and_since_when_it_was_stated() {
        var action = scene.agreedAction();
        var lead = new Actor(scene.partnership, UUID.randomUUID(), "AGENCY_LEAD", "POLICE", "Inspector");
        var key = scene.key(progress(action, "x"));
        var stated = new StatedOn("2022-11", StatedOn.Basis.DECLARED);

        var receipt = recorder.record(progress(action, "Half"), action.value(), lead, key, stated, null);

        var fact = log.stream(scene.partnership, action.value()).getLast();
        assertThat(fact.event()).isEqualTo(new ProgressReported(action, Words.plain("Half"), null));
        assertThat(fact.at().stamp()).isEqualTo(new Stamp(lead, key.text(), stated));
        assertThat(receipt).isEqualTo(new Receipt(fact.at().eventId(), false));
    }

    @Test
    void of_a_command_that_leads_to_several_facts_the_first_is_the_answer() {
        var measure = scene.definedMeasure();
        var both = new DefineMeasure(
                new MeasureId(UUID.randomUUID()),
                "M-2",
                List.of(),
                Words.plain("a"),
                Words.plain("b"),
                "%",
                new FirstTarget(Comparator.AT_LEAST, BigDecimal.TEN),
                null);
        var receipt = scene.record(both, both.measureId().value());
        var facts = log.stream(scene.partnership, both.measureId().value());
        assertThat(facts).hasSize(2);
        assertThat(receipt.eventId()).isEqualTo(facts.getFirst().at().eventId());
        assertThat(log.count(scene.partnership, measure.value())).isEqualTo(1);
    }

    // Once only

    @Test
    void the_same_key_again_is_answered_with_the_first_fact_and_records_nothing() {
        var action = scene.agreedAction();
        var key = scene.key(progress(action, "x"));
        var first = recorder.record(progress(action, "Half"), action.value(), scene.group, key, null, null);

        var again = recorder.record(progress(action, "Half"), action.value(), scene.group, key, null, null);

        assertThat(again).isEqualTo(new Receipt(first.eventId(), true));
        assertThat(log.count(scene.partnership)).isEqualTo(2);
    }

    @Test
    void the_same_key_again_is_answered_even_where_the_rule_would_now_refuse() {
        var action = scene.agreedAction();
        var key = scene.key(done(action));
        var first = recorder.record(done(action), action.value(), scene.group, key, null, null);
        assertThatThrownBy(() -> scene.record(done(action), action.value()))
                .isInstanceOf(CommandExecutionException.class);

        assertThat(recorder.record(done(action), action.value(), scene.group, key, null, null))
                .isEqualTo(new Receipt(first.eventId(), true));
    }

    @Test
    void the_same_key_again_is_answered_even_where_others_went_on_since() {
        var action = scene.agreedAction();
        var key = scene.key(progress(action, "x"));
        var first = recorder.record(progress(action, "Half"), action.value(), scene.group, key, null, 0L);
        scene.record(progress(action, "Most"), action.value());

        assertThat(recorder.record(progress(action, "Half"), action.value(), scene.group, key, null, 0L))
                .isEqualTo(new Receipt(first.eventId(), true));
        assertThat(log.count(scene.partnership)).isEqualTo(3);
    }

    @Test
    void the_same_key_for_another_kind_of_command_is_another_deed() {
        var action = scene.agreedAction();
        recorder.record(
                progress(action, "x"), action.value(), scene.group, scene.key(progress(action, "x"), "k"), null, null);

        assertThat(recorder.record(done(action), action.value(), scene.group, scene.key(done(action), "k"), null, null)
                        .repeated())
                .isFalse();
        assertThat(log.stream(scene.partnership, action.value()))
                .extracting(fact -> fact.event().getClass().getSimpleName())
                .containsExactly("ActionAgreed", "ProgressReported", "ActionSaidDone");
    }

    @RepeatedTest(10)
    void the_same_new_thing_sent_twice_at_once_comes_into_being_once() throws Exception {
        var key = scene.key(new Object());
        var evidence = new AddEvidence(
                new EvidenceId(key.newId()),
                "E-1",
                scene.agreedAction(),
                EvidenceLevel.OUTPUT,
                Words.plain("List"),
                null,
                null);
        var receipts = atOnce(() -> recorder.record(evidence, key.newId(), scene.group, key, null, null));
        isOneDeed(receipts, key.newId(), 1);
    }

    @RepeatedTest(10)
    void the_same_change_sent_twice_at_once_on_the_version_seen_is_made_once() throws Exception {
        var action = scene.agreedAction();
        var key = scene.key(progress(action, "x"));
        var receipts =
                atOnce(() -> recorder.record(progress(action, "Half"), action.value(), scene.group, key, null, 0L));
        isOneDeed(receipts, action.value(), 2);
    }

    @RepeatedTest(50)
    void the_same_change_sent_twice_at_once_without_a_version_is_made_once() throws Exception {
        var action = scene.agreedAction();
        var key = scene.key(progress(action, "x"));
        var receipts =
                atOnce(() -> recorder.record(progress(action, "Half"), action.value(), scene.group, key, null, null));
        isOneDeed(receipts, action.value(), 2);
    }

    private void isOneDeed(List<Future<Receipt>> receipts, UUID stream, int facts) throws Exception {
        var one = receipts.getFirst().get(20, TimeUnit.SECONDS);
        var other = receipts.getLast().get(20, TimeUnit.SECONDS);
        assertThat(log.count(scene.partnership, stream)).isEqualTo(facts);
        assertThat(one.eventId()).isEqualTo(other.eventId());
        assertThat(List.of(one.repeated(), other.repeated())).containsExactlyInAnyOrder(true, false);
    }

    // One after the other

    @RepeatedTest(50)
    void of_two_people_who_saw_the_same_version_one_is_told_that_the_other_was_first() throws Exception {
        var action = scene.agreedAction();
        var results = atOnce(() -> recorder.record(
                progress(action, Thread.currentThread().getName()),
                action.value(),
                scene.group,
                scene.key(progress(action, "x")),
                null,
                0L));

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
        assertThat(log.count(scene.partnership, action.value())).isEqualTo(2);
    }

    @Test
    void a_version_that_is_past_is_refused_and_the_next_one_recorded() {
        var action = scene.agreedAction();
        scene.record(progress(action, "Half"), action.value());
        assertThatThrownBy(() ->
                        recorder.record(done(action), action.value(), scene.group, scene.key(done(action)), null, 0L))
                .isInstanceOf(ConcurrencyException.class);
        assertThat(log.count(scene.partnership, action.value())).isEqualTo(2);

        recorder.record(done(action), action.value(), scene.group, scene.key(done(action)), null, 1L);
        assertThat(log.stream(scene.partnership, action.value()).getLast().event())
                .isInstanceOf(ActionSaidDone.class);
    }

    @Test
    void two_who_decided_on_no_version_are_both_recorded_one_after_the_other() throws Exception {
        var action = scene.agreedAction();
        for (var result : atOnce(() -> scene.record(progress(action, "x"), action.value()))) {
            assertThat(result.get(20, TimeUnit.SECONDS).repeated()).isFalse();
        }
        assertThat(log.stream(scene.partnership, action.value()))
                .extracting(fact -> fact.at().sequence())
                .containsExactly(0L, 1L, 2L);
    }

    private <T> List<Future<T>> atOnce(Callable<T> work) {
        var together = new CyclicBarrier(2);
        var results = new ArrayList<Future<T>>();
        for (int i = 0; i < 2; i++) {
            results.add(TWO.submit(() -> {
                together.await(10, TimeUnit.SECONDS);
                return work.call();
            }));
        }
        return results;
    }

    // Refusals

    @Test
    void after_a_refusal_the_same_thing_takes_the_next_command() {
        var action = scene.agreedAction();
        var notYet = new VerifyAction(action, List.of(), null, null);
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> scene.record(notYet, action.value()))
                    .isInstanceOfSatisfying(CommandExecutionException.class, refused -> assertThat(refused.getDetails())
                            .contains(new Reason.NotSaidDone(action)));
        }
        scene.record(done(action), action.value());
        assertThat(log.count(scene.partnership, action.value())).isEqualTo(2);
    }

    @Test
    void after_a_refusal_another_thread_can_change_the_same_thing() throws Exception {
        var action = scene.agreedAction();
        assertThatThrownBy(() -> scene.record(new VerifyAction(action, List.of(), null, null), action.value()))
                .isInstanceOf(CommandExecutionException.class);
        assertThat(TWO.submit(() -> scene.record(done(action), action.value()))
                        .get(10, TimeUnit.SECONDS)
                        .repeated())
                .isFalse();
    }

    @Test
    void a_key_that_was_refused_is_free_for_the_corrected_command() {
        var action = scene.agreedAction();
        var key = scene.key(done(action));
        var unreal = new SayActionDone(action, Words.plain("x"), StatedDate.of("2026-02-30"));
        assertThatThrownBy(() -> recorder.record(unreal, action.value(), scene.group, key, null, null))
                .isInstanceOf(CommandExecutionException.class);

        assertThat(recorder.record(done(action), action.value(), scene.group, key, null, null)
                        .repeated())
                .isFalse();
    }

    @Test
    void what_does_not_exist_cannot_be_changed() {
        var nothing = new ActionId(UUID.randomUUID());
        assertThatThrownBy(() -> scene.record(done(nothing), nothing.value()))
                .isInstanceOf(AggregateNotFoundException.class);
        assertThat(log.count(scene.partnership)).isZero();
    }

    @Test
    void an_id_that_is_taken_cannot_be_given_to_another_thing() {
        var action = scene.agreedAction();
        var same = new AgreeAction(
                action,
                "A-9",
                List.of(),
                List.of(),
                Words.plain("Another"),
                new Owner(null, null, null),
                PlanKind.MULTI_AGENCY,
                null,
                null,
                null);
        assertThatThrownBy(() -> scene.record(same, action.value()))
                .isInstanceOf(AggregateStreamCreationException.class);
        assertThat(log.count(scene.partnership, action.value())).isEqualTo(1);
    }

    // Partnerships and stamps

    @Test
    void a_thing_of_another_partnership_does_not_exist_for_the_sender() {
        var theirs = scene.agreedAction();
        var here = new Scene(recorder);
        assertThatThrownBy(() -> here.record(progress(theirs, "x"), theirs.value()))
                .isInstanceOf(Recorder.OtherPartnership.class);
        assertThat(log.count(scene.partnership)).isEqualTo(1);
        assertThat(log.count(here.partnership)).isZero();
    }

    @Test
    void another_partnership_learns_nothing_by_using_the_key_of_a_deed() {
        var theirs = scene.agreedAction();
        var key = scene.key(progress(theirs, "x"));
        recorder.record(progress(theirs, "Half"), theirs.value(), scene.group, key, null, null);
        var stranger = People.somebodyOf("p-" + UUID.randomUUID(), Role.LD_GROUP, null);
        assertThatThrownBy(() -> recorder.record(progress(theirs, "Half"), theirs.value(), stranger, key, null, null))
                .isInstanceOf(Recorder.OtherPartnership.class);
    }

    @Test
    void a_command_that_nobody_answers_for_is_refused_before_it_is_handled() {
        var action = scene.agreedAction();
        assertThatThrownBy(() -> commands.sendAndWait(progress(action, "x")))
                .isInstanceOf(Stamp.Incomplete.class)
                .hasMessageContaining("partnership");
        assertThat(log.count(scene.partnership, action.value())).isEqualTo(1);
    }
}
