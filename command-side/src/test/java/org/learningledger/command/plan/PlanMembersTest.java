package org.learningledger.command.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.learningledger.command.action.WithdrawAction;
import org.learningledger.command.refusal.Reason;
import org.learningledger.command.testing.OnARealDatabase;
import org.learningledger.command.testing.People;
import org.learningledger.command.testing.Scene;
import org.learningledger.events.AgencyCode;
import org.learningledger.events.LedgerEvent;
import org.learningledger.events.Words;
import org.learningledger.events.action.ActionAgreed;
import org.learningledger.events.action.ActionId;
import org.learningledger.events.action.ActionMoved;
import org.learningledger.events.action.Owner;
import org.learningledger.events.action.PlanKind;
import org.learningledger.events.plan.ActionPutIntoPlan;
import org.learningledger.events.plan.ActionTakenOutOfPlan;
import org.learningledger.events.plan.PlanId;
import org.learningledger.store.log.Fact;
import org.learningledger.store.log.LedgerLog;
import org.learningledger.store.record.Actor;
import org.learningledger.store.record.Receipt;
import org.learningledger.store.record.Recorder;
import org.learningledger.store.record.ScopedKey;
import org.learningledger.web.account.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** An action and its plans change together, so these rules are shown where both are kept. */
@DisplayName("Which actions are in a plan")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@OnARealDatabase
@Timeout(60)
class PlanMembersTest {

    private static final Words WHY = Words.plain("As agreed");

    private final Recorder recorder;
    private final LedgerLog log;
    private final Scene scene;

    PlanMembersTest(@Autowired Recorder recorder, @Autowired LedgerLog log) {
        this.recorder = recorder;
        this.log = log;
        this.scene = new Scene(recorder);
    }

    private PlanId plan(PlanKind kind, @Nullable AgencyCode agency) {
        var plan = new PlanId(UUID.randomUUID());
        scene.record(new OpenPlan(plan, "P-1", kind, WHY, agency, List.of(), null), plan.value());
        return plan;
    }

    private PlanId ofAll() {
        return plan(PlanKind.MULTI_AGENCY, null);
    }

    private PlanId ofThePolice() {
        return plan(PlanKind.SINGLE_AGENCY, People.POLICE);
    }

    private static AgreeActionIntoPlan agree(ActionId action, PlanId plan, Owner owner) {
        return new AgreeActionIntoPlan(action, "A-1", plan, List.of(), List.of(), WHY, owner, null, null, null);
    }

    private ActionId agreedInto(PlanId plan) {
        var action = new ActionId(UUID.randomUUID());
        scene.record(agree(action, plan, new Owner(People.POLICE, null, null)), action.value());
        return action;
    }

    private static MoveAction move(ActionId action, PlanId to) {
        return new MoveAction(action, to, WHY, null);
    }

    private static PutActionIntoPlan put(ActionId action, PlanId plan) {
        return new PutActionIntoPlan(plan, action, null);
    }

    private List<LedgerEvent> facts(UUID thing) {
        return log.stream(scene.partnership, thing).stream().map(Fact::event).toList();
    }

    private Receipt record(Actor who, Object command, UUID stream, @Nullable Long seenVersion) {
        var key = new ScopedKey(
                who.partnership(),
                who.account(),
                command.getClass().getSimpleName(),
                UUID.randomUUID().toString());
        return recorder.record(command, stream, who, key, null, seenVersion);
    }

    private void refused(Actor who, Object command, UUID stream, Reason reason) {
        assertThatThrownBy(() -> record(who, command, stream, null))
                .isInstanceOfSatisfying(CommandExecutionException.class, refused -> assertThat(refused.getDetails())
                        .contains(reason));
    }

    private void refused(Object command, UUID stream, Reason reason) {
        refused(scene.group, command, stream, reason);
    }

    @Test
    void an_action_agreed_for_a_plan_is_in_it_at_once_and_of_its_kind() {
        var plan = ofThePolice();
        var action = agreedInto(plan);
        assertThat(facts(plan.value())).last().isEqualTo(new ActionPutIntoPlan(plan, action, null, null));
        assertThat(facts(action.value()))
                .satisfiesExactly(
                        first -> assertThat(((ActionAgreed) first).plan()).isEqualTo(PlanKind.SINGLE_AGENCY),
                        then -> assertThat(then)
                                .isEqualTo(new ActionMoved(action, null, plan, PlanKind.SINGLE_AGENCY, null, null)));
    }

    @Test
    void an_action_in_no_plan_is_put_into_one_and_takes_its_kind() {
        var plan = ofAll();
        var action = scene.agreedAction();
        scene.record(put(action, plan), plan.value());
        assertThat(facts(plan.value())).last().isEqualTo(new ActionPutIntoPlan(plan, action, null, null));
        assertThat(facts(action.value()))
                .last()
                .isEqualTo(new ActionMoved(action, null, plan, PlanKind.MULTI_AGENCY, null, null));
    }

    @Test
    void moving_an_action_is_told_by_the_action_and_by_both_plans() {
        var from = ofThePolice();
        var to = ofAll();
        var action = agreedInto(from);
        scene.record(move(action, to), action.value());
        assertThat(facts(action.value()))
                .last()
                .isEqualTo(new ActionMoved(action, from, to, PlanKind.MULTI_AGENCY, WHY, null));
        assertThat(facts(from.value())).last().isEqualTo(new ActionTakenOutOfPlan(from, action, to, WHY, null));
        assertThat(facts(to.value())).last().isEqualTo(new ActionPutIntoPlan(to, action, from, null));
    }

    @Test
    void an_action_is_in_one_plan_at_a_time() {
        var plan = ofAll();
        var action = agreedInto(plan);
        var other = ofAll();
        refused(put(action, other), other.value(), new Reason.InAnotherPlan(action));
        refused(put(action, plan), plan.value(), new Reason.AlreadyInThatPlan(action));
        refused(move(action, plan), action.value(), new Reason.AlreadyInThatPlan(action));
    }

    @Test
    void a_plan_or_action_of_another_partnership_is_not_there() {
        var elsewhere = new Scene(recorder);
        var action = scene.agreedAction();
        var plan = ofAll();
        var theirs = elsewhere.agreedAction();
        refused(put(theirs, plan), plan.value(), new Reason.NoSuchAction(theirs));
        var theirPlan = new PlanId(UUID.randomUUID());
        elsewhere.record(
                new OpenPlan(theirPlan, "P-1", PlanKind.MULTI_AGENCY, WHY, null, List.of(), null), theirPlan.value());
        refused(move(action, theirPlan), action.value(), new Reason.NoSuchPlan(theirPlan));
        var fresh = new ActionId(UUID.randomUUID());
        refused(agree(fresh, theirPlan, new Owner(null, null, null)), fresh.value(), new Reason.NoSuchPlan(theirPlan));
    }

    @Test
    void a_withdrawn_action_is_put_into_no_plan() {
        var plan = ofAll();
        var action = scene.agreedAction();
        scene.record(new WithdrawAction(action, WHY, null), action.value());
        refused(put(action, plan), plan.value(), new Reason.NotOpen(action, "withdrawn"));
    }

    @Test
    void an_agency_puts_its_own_actions_into_its_own_plan_and_nothing_else() {
        var own = ofThePolice();
        var action = scene.agreedAction();
        record(scene.police, put(action, own), own.value(), null);

        var ofAll = ofAll();
        var another = scene.agreedAction();
        refused(scene.police, put(another, ofAll), ofAll.value(), new Reason.OtherAgencysPlan(ofAll));

        var council = People.somebodyOf(scene.partnership, Role.AGENCY_LEAD, "COUNCIL");
        refused(council, put(another, own), own.value(), new Reason.OtherAgencysAction(another));
        var fresh = new ActionId(UUID.randomUUID());
        refused(
                scene.police,
                agree(fresh, own, new Owner(People.COUNCIL, null, null)),
                fresh.value(),
                new Reason.OtherAgencysAction(fresh));
    }

    @Test
    void nothing_of_a_change_that_one_plan_refuses_is_recorded() {
        var signedOff = new PlanSigningOff(recorder, scene).signedOffPlan();
        var open = ofAll();
        var action = agreedInto(open);
        var before = log.count(scene.partnership);
        refused(move(action, signedOff.plan()), action.value(), new Reason.SignedOff(signedOff.plan()));
        refused(move(signedOff.action(), open), signedOff.action().value(), new Reason.SignedOff(signedOff.plan()));
        var fresh = new ActionId(UUID.randomUUID());
        refused(
                agree(fresh, signedOff.plan(), new Owner(null, null, null)),
                fresh.value(),
                new Reason.SignedOff(signedOff.plan()));
        assertThat(log.count(scene.partnership)).isEqualTo(before);
    }

    @Test
    void whoever_decided_on_an_older_version_is_told_that_somebody_changed_it_first() {
        var plan = ofAll();
        var other = ofAll();
        var action = agreedInto(plan);
        assertThatThrownBy(() -> record(scene.group, move(action, other), action.value(), 0L))
                .isInstanceOf(ConcurrencyException.class);
        var another = scene.agreedAction();
        assertThatThrownBy(() -> record(scene.group, put(another, plan), plan.value(), 0L))
                .isInstanceOf(ConcurrencyException.class);
    }
}
