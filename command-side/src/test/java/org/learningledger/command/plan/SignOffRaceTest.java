package org.learningledger.command.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import org.learningledger.command.action.ReopenAction;
import org.learningledger.command.plan.PlanSigningOff.Ready;
import org.learningledger.command.testing.OnARealDatabase;
import org.learningledger.command.testing.People;
import org.learningledger.command.testing.Scene;
import org.learningledger.events.action.ActionId;
import org.learningledger.events.action.ActionMerged;
import org.learningledger.events.action.ActionReopened;
import org.learningledger.events.action.ActionSplit;
import org.learningledger.events.action.ActionVerified;
import org.learningledger.events.action.ActionWithdrawn;
import org.learningledger.events.plan.ActionPutIntoPlan;
import org.learningledger.events.plan.ActionTakenOutOfPlan;
import org.learningledger.events.plan.PlanEvent;
import org.learningledger.events.plan.PlanId;
import org.learningledger.events.plan.PlanOpened;
import org.learningledger.events.plan.PlanReopened;
import org.learningledger.events.plan.PlanSignedOff;
import org.learningledger.events.plan.SeenAction;
import org.learningledger.store.log.Fact;
import org.learningledger.store.log.LedgerLog;
import org.learningledger.store.record.Actor;
import org.learningledger.store.record.Recorder;
import org.learningledger.store.record.ScopedKey;
import org.learningledger.web.account.Role;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * One person signs a plan off while another changes it, 1,000 times. What the log says afterwards is judged here from
 * the facts alone, not by the rules that let them in.
 */
@DisplayName("A sign-off and a change at once")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@OnARealDatabase
@Timeout(300)
class SignOffRaceTest {

    private static final int TIMES = 1_000;
    private static final int PAIRS = 4;

    private static final ExecutorService PEOPLE = Executors.newFixedThreadPool(PAIRS * 3);

    private final Recorder recorder;
    private final LedgerLog log;

    SignOffRaceTest(@Autowired Recorder recorder, @Autowired LedgerLog log) {
        this.recorder = recorder;
        this.log = log;
    }

    @AfterAll
    static void letGo() {
        PEOPLE.shutdownNow();
    }

    /** What the second person does. */
    private enum Change {
        ADD_A_NEW_ACTION,
        REOPEN_ITS_ACTION,
        MOVE_AN_OPEN_ACTION_IN,
        MOVE_ITS_ACTION_AWAY,
        PUT_AN_OPEN_ACTION_IN,
        SIGN_OFF_TOO
    }

    /** How it came out, for one change. */
    private record Outcome(Change change, boolean signedOff, boolean changed, boolean flagged) {}

    @Test
    void never_leaves_an_open_action_under_a_sign_off_without_a_trace(TestReporter reporter) throws Exception {
        List<Future<List<Outcome>>> workers = new ArrayList<>();
        for (int pair = 0; pair < PAIRS; pair++) {
            workers.add(PEOPLE.submit(() -> races(TIMES / PAIRS)));
        }
        var outcomes = new ArrayList<Outcome>();
        for (var worker : workers) outcomes.addAll(worker.get(280, TimeUnit.SECONDS));

        reporter.publishEntry("outcomes", counted(outcomes));
        assertThat(outcomes).hasSize(TIMES);
        assertThat(outcomes).as(counted(outcomes)).allSatisfy(outcome -> {
            // Where both were recorded, only a change that leaves its trace may have come through.
            if (outcome.signedOff() && outcome.changed())
                assertThat(outcome.flagged()).isTrue();
        });
        assertThat(outcomes)
                .as("Both come first now and then, or this shows nothing: " + counted(outcomes))
                .anyMatch(outcome -> outcome.signedOff() && outcome.change() != Change.SIGN_OFF_TOO)
                .anyMatch(outcome -> !outcome.signedOff())
                .anyMatch(outcome -> outcome.flagged());
        assertThat(outcomes)
                .filteredOn(outcome -> outcome.change() == Change.SIGN_OFF_TOO)
                .allMatch(outcome -> outcome.signedOff() && !outcome.changed());
    }

    private static String counted(List<Outcome> outcomes) {
        Map<String, Integer> counts = new TreeMap<>();
        outcomes.forEach(outcome -> counts.merge(outcome.toString(), 1, Integer::sum));
        return counts.toString();
    }

    /** Races of one pair of people, in a partnership of their own. */
    private List<Outcome> races(int times) throws Exception {
        var scene = new Scene(recorder);
        var plans = new PlanSigningOff(recorder, scene);
        var elsewhere = plans.plan();
        var outcomes = new ArrayList<Outcome>();
        for (var ready : plans.ready(times)) {
            var change = Change.values()[outcomes.size() % Change.values().length];
            outcomes.add(race(scene, plans, elsewhere, ready, change));
        }
        return outcomes;
    }

    private Outcome race(Scene scene, PlanSigningOff plans, PlanId elsewhere, Ready ready, Change change)
            throws Exception {
        var prepared = prepare(scene, plans, elsewhere, ready, change);
        var other = People.somebodyOf(scene.partnership, Role.QP_GROUP, null);
        var start = new CyclicBarrier(2);
        var signing = PEOPLE.submit(atOnce(
                start, () -> plans.as(scene.group, ready.signOff(), ready.plan().value())));
        var changing = PEOPLE.submit(atOnce(start, () -> plans.as(other, prepared.command(), prepared.stream())));
        boolean signed = signing.get(30, TimeUnit.SECONDS);
        boolean changed = changing.get(30, TimeUnit.SECONDS);
        if (change == Change.SIGN_OFF_TOO) {
            assertThat(signed ^ changed).as("One of two sign-offs is recorded").isTrue();
            changed = false;
        }
        return judged(scene.partnership, ready.plan(), change, changed);
    }

    /** Something that the second person sends, with the thing that it is sent to. */
    private record Prepared(Object command, UUID stream) {}

    private static Prepared prepare(Scene scene, PlanSigningOff plans, PlanId elsewhere, Ready ready, Change change) {
        return switch (change) {
            case ADD_A_NEW_ACTION -> {
                var action = new ActionId(UUID.randomUUID());
                yield new Prepared(PlanSigningOff.agreeInto(ready.plan(), action), action.value());
            }
            case REOPEN_ITS_ACTION ->
                new Prepared(
                        new ReopenAction(ready.action(), PlanSigningOff.WHY, null),
                        ready.action().value());
            case MOVE_AN_OPEN_ACTION_IN -> {
                var action = plans.openAction(elsewhere);
                yield new Prepared(new MoveAction(action, ready.plan(), PlanSigningOff.WHY, null), action.value());
            }
            case MOVE_ITS_ACTION_AWAY ->
                new Prepared(
                        new MoveAction(ready.action(), elsewhere, PlanSigningOff.WHY, null),
                        ready.action().value());
            case PUT_AN_OPEN_ACTION_IN ->
                new Prepared(
                        new PutActionIntoPlan(ready.plan(), scene.agreedAction(), null),
                        ready.plan().value());
            case SIGN_OFF_TOO -> new Prepared(ready.signOff(), ready.plan().value());
        };
    }

    /** Whether it was recorded; a refusal, or somebody else's being first, is an answer too. */
    private static Callable<Boolean> atOnce(CyclicBarrier start, Runnable act) {
        return () -> {
            start.await(30, TimeUnit.SECONDS);
            try {
                act.run();
                return true;
            } catch (CommandExecutionException | ConcurrencyException refused) {
                return false;
            }
        };
    }

    // What the facts say

    private Outcome judged(String partnership, PlanId plan, Change change, boolean changed) {
        var history = log.stream(partnership, plan.value());
        var signedOff = inForce(history);
        if (signedOff == null) return new Outcome(change, false, changed, false);
        var seen = ((PlanSignedOff) signedOff.event()).seen();
        var then = members(history, signedOff.at().position());
        var now = members(history, Long.MAX_VALUE);

        assertThat(then)
                .as("The sign-off saw what was in the plan")
                .containsExactlyInAnyOrderElementsOf(
                        seen.stream().map(SeenAction::actionId).toList());
        boolean flagged = !now.equals(then);
        for (var action : seen) {
            var facts = log.stream(partnership, action.actionId().value());
            boolean goesOn = facts.getLast().at().sequence() > action.version();
            boolean open = isOpen(facts, signedOff.at().position());
            assertThat(open && !goesOn)
                    .as("Open under a sign-off in force, and no trace of it: " + change)
                    .isFalse();
            flagged |= goesOn;
        }
        return new Outcome(change, true, changed, flagged);
    }

    private static @Nullable Fact inForce(List<Fact> plan) {
        Fact signedOff = null;
        for (var fact : plan) {
            if (fact.event() instanceof PlanSignedOff) signedOff = fact;
            if (fact.event() instanceof PlanReopened) signedOff = null;
        }
        return signedOff;
    }

    private static Set<ActionId> members(List<Fact> plan, long before) {
        var members = new HashSet<ActionId>();
        for (var fact : plan) {
            if (fact.at().position() >= before) break;
            switch ((PlanEvent) fact.event()) {
                case ActionPutIntoPlan put -> members.add(put.actionId());
                case ActionTakenOutOfPlan taken -> members.remove(taken.actionId());
                case PlanOpened opened -> {}
                case PlanSignedOff signedOff -> {}
                case PlanReopened reopened -> {}
            }
        }
        return members;
    }

    private static boolean isOpen(List<Fact> action, long before) {
        boolean open = true;
        for (var fact : action) {
            if (fact.at().position() >= before) break;
            open = switch (fact.event()) {
                case ActionVerified verified -> false;
                case ActionWithdrawn withdrawn -> false;
                case ActionSplit split -> false;
                case ActionMerged merged -> false;
                case ActionReopened reopened -> true;
                default -> open;
            };
        }
        return open;
    }

    // One after the other, on one stream

    /** Two people who both decided on the same version of a plan. */
    private boolean isFirst(Scene scene, Actor who, Object command, Ready ready, CyclicBarrier start, long version)
            throws Exception {
        var key = new ScopedKey(
                scene.partnership,
                who.account(),
                command.getClass().getSimpleName(),
                UUID.randomUUID().toString());
        start.await(30, TimeUnit.SECONDS);
        try {
            recorder.record(command, ready.plan().value(), who, key, null, version);
            return true;
        } catch (ConcurrencyException somebodyWasFirst) {
            assertThat(somebodyWasFirst).hasMessage("Somebody changed it first");
            return false;
        }
    }

    @Test
    void of_two_who_decided_on_the_same_version_of_a_plan_the_later_is_told_that_somebody_was_first() throws Exception {
        var scene = new Scene(recorder);
        var plans = new PlanSigningOff(recorder, scene);
        var other = People.somebodyOf(scene.partnership, Role.QP_GROUP, null);
        for (int i = 0; i < 20; i++) {
            var ready = plans.ready();
            var change = i % 2 == 0 ? ready.signOff() : new PutActionIntoPlan(ready.plan(), scene.agreedAction(), null);
            long version = log.count(scene.partnership, ready.plan().value()) - 1;
            var start = new CyclicBarrier(2);
            var signing = PEOPLE.submit(() -> isFirst(scene, scene.group, ready.signOff(), ready, start, version));
            var changing = PEOPLE.submit(() -> isFirst(scene, other, change, ready, start, version));
            assertThat(List.of(signing.get(30, TimeUnit.SECONDS), changing.get(30, TimeUnit.SECONDS)))
                    .containsExactlyInAnyOrder(true, false);
        }
    }
}
