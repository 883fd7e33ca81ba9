package org.learningledger.command.plan;

import static org.learningledger.command.testing.People.ANOTHER_OF_THE_POLICE;
import static org.learningledger.command.testing.People.LD_GROUP;
import static org.learningledger.command.testing.People.LD_GROUP_FROM_THE_POLICE;
import static org.learningledger.command.testing.People.POLICE;
import static org.learningledger.command.testing.People.POLICE_LEAD;
import static org.learningledger.command.testing.People.as;
import static org.learningledger.command.testing.People.by;
import static org.learningledger.command.testing.People.somebodyOf;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.learningledger.command.refusal.Reason;
import org.learningledger.command.testing.Rules;
import org.learningledger.events.AgencyCode;
import org.learningledger.events.LedgerEvent;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;
import org.learningledger.events.action.ActionAgreed;
import org.learningledger.events.action.ActionId;
import org.learningledger.events.action.ActionMerged;
import org.learningledger.events.action.ActionReopened;
import org.learningledger.events.action.ActionSaidDone;
import org.learningledger.events.action.ActionSplit;
import org.learningledger.events.action.ActionVerified;
import org.learningledger.events.action.ActionWithdrawn;
import org.learningledger.events.action.Owner;
import org.learningledger.events.action.PlanKind;
import org.learningledger.events.challenge.ChallengeConcluded;
import org.learningledger.events.challenge.ChallengeEventHeld;
import org.learningledger.events.challenge.ChallengeEventId;
import org.learningledger.events.challenge.Seat;
import org.learningledger.events.plan.ActionPutIntoPlan;
import org.learningledger.events.plan.ActionTakenOutOfPlan;
import org.learningledger.events.plan.PlanId;
import org.learningledger.events.plan.PlanOpened;
import org.learningledger.events.plan.PlanReopened;
import org.learningledger.events.plan.PlanSignedOff;
import org.learningledger.events.plan.SeenAction;
import org.learningledger.store.record.Actor;
import org.learningledger.web.account.Role;

@DisplayName("Signing a plan off")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SignPlanOffTest {

    private static final PlanId PLAN = new PlanId(UUID.randomUUID());
    private static final PlanId ANOTHER_PLAN = new PlanId(UUID.randomUUID());
    private static final ActionId FIRST = new ActionId(UUID.randomUUID());
    private static final ActionId SECOND = new ActionId(UUID.randomUUID());
    private static final ChallengeEventId CHALLENGE = new ChallengeEventId(UUID.randomUUID());
    private static final Words WHY = Words.plain("As agreed");
    private static final StatedDate TODAY = StatedDate.of("2026-03-20");

    private static final SignPlanOff SIGN_OFF = new SignPlanOff(PLAN, CHALLENGE, WHY, TODAY);
    private static final ChallengeConcluded CONCLUDED = new ChallengeConcluded(CHALLENGE, WHY, TODAY);

    private static PlanOpened opened(PlanKind kind) {
        var agency = kind == PlanKind.SINGLE_AGENCY ? POLICE : null;
        return new PlanOpened(PLAN, "P-1", kind, WHY, agency, List.of(), null);
    }

    private static ActionPutIntoPlan put(ActionId action) {
        return new ActionPutIntoPlan(PLAN, action, null, null);
    }

    private static ChallengeEventHeld covering(PlanId... plans) {
        return new ChallengeEventHeld(
                CHALLENGE,
                "CE-1",
                WHY,
                List.of(plans),
                List.of(),
                new Seat("Chair", null),
                List.of(),
                List.of(),
                TODAY);
    }

    private static EventMessage<LedgerEvent> agreed(ActionId action, AgencyCode agency, PlanKind kind) {
        return agreed(action, new Owner(agency, null, null), kind);
    }

    private static EventMessage<LedgerEvent> agreed(ActionId action, Owner owner, PlanKind kind) {
        var reference = action.equals(FIRST) ? "A-1" : "A-2";
        return by(
                LD_GROUP,
                new ActionAgreed(action, reference, List.of(), List.of(), WHY, owner, kind, null, null, null));
    }

    private static EventMessage<LedgerEvent> saidDone(ActionId action, Actor who) {
        return by(who, new ActionSaidDone(action, WHY, null));
    }

    private static EventMessage<LedgerEvent> group(LedgerEvent event) {
        return by(LD_GROUP, event);
    }

    private static List<EventMessage<LedgerEvent>> verified(ActionId action, PlanKind kind) {
        return List.of(
                agreed(action, POLICE, kind),
                saidDone(action, POLICE_LEAD),
                group(new ActionVerified(action, List.of(), null, null)));
    }

    @SafeVarargs
    private static FixtureConfiguration<Plan> ledger(List<EventMessage<LedgerEvent>>... onFile) {
        var all = new ArrayList<>(Stream.of(onFile).flatMap(List::stream).toList());
        all.add(group(covering(PLAN)));
        all.add(group(CONCLUDED));
        return Rules.of(Plan.class, all);
    }

    private static PlanSignedOff signedOff(SeenAction... seen) {
        return new PlanSignedOff(PLAN, CHALLENGE, List.of(seen), WHY, TODAY);
    }

    @Test
    void lists_every_action_in_the_version_that_was_seen() {
        ledger(
                        verified(FIRST, PlanKind.MULTI_AGENCY),
                        List.of(
                                agreed(SECOND, POLICE, PlanKind.MULTI_AGENCY),
                                group(new ActionWithdrawn(SECOND, WHY, null))))
                .given(opened(PlanKind.MULTI_AGENCY), put(FIRST), put(SECOND))
                .when(SIGN_OFF, as(LD_GROUP))
                .expectEvents(signedOff(new SeenAction(FIRST, 2), new SeenAction(SECOND, 1)));
    }

    static Stream<List<EventMessage<LedgerEvent>>> whatMakesAnActionOpen() {
        return Stream.of(
                List.of(),
                List.of(saidDone(SECOND, POLICE_LEAD)),
                List.of(
                        saidDone(SECOND, POLICE_LEAD),
                        group(new ActionVerified(SECOND, List.of(), null, null)),
                        group(new ActionReopened(SECOND, WHY, null))),
                List.of(group(new ActionWithdrawn(SECOND, WHY, null)), group(new ActionReopened(SECOND, WHY, null))));
    }

    @ParameterizedTest
    @MethodSource("whatMakesAnActionOpen")
    void names_the_actions_that_are_still_open(List<EventMessage<LedgerEvent>> facts) {
        ledger(verified(FIRST, PlanKind.MULTI_AGENCY), List.of(agreed(SECOND, POLICE, PlanKind.MULTI_AGENCY)), facts)
                .given(opened(PlanKind.MULTI_AGENCY), put(FIRST), put(SECOND))
                .when(SIGN_OFF, as(LD_GROUP))
                .expectNoEvents()
                .expectExceptionDetails(new Reason.OpenActions(PLAN, List.of("A-2")));
    }

    static Stream<LedgerEvent> whatClosesAnAction() {
        return Stream.of(
                new ActionWithdrawn(SECOND, WHY, null),
                new ActionSplit(SECOND, List.of(FIRST, FIRST), WHY, null),
                new ActionMerged(SECOND, FIRST, WHY, null));
    }

    @ParameterizedTest
    @MethodSource("whatClosesAnAction")
    void an_action_that_is_closed_is_not_waited_for(LedgerEvent closing) {
        ledger(
                        verified(FIRST, PlanKind.MULTI_AGENCY),
                        List.of(agreed(SECOND, POLICE, PlanKind.MULTI_AGENCY), group(closing)))
                .given(opened(PlanKind.MULTI_AGENCY), put(FIRST), put(SECOND))
                .when(SIGN_OFF, as(LD_GROUP))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void an_action_that_was_moved_away_is_another_plans() {
        ledger(verified(FIRST, PlanKind.MULTI_AGENCY), List.of(agreed(SECOND, POLICE, PlanKind.MULTI_AGENCY)))
                .given(
                        opened(PlanKind.MULTI_AGENCY),
                        put(FIRST),
                        put(SECOND),
                        new ActionTakenOutOfPlan(PLAN, SECOND, ANOTHER_PLAN, WHY, null))
                .when(SIGN_OFF, as(LD_GROUP))
                .expectEvents(signedOff(new SeenAction(FIRST, 2)));
    }

    @Test
    void a_plan_without_actions_has_nothing_to_sign_off() {
        ledger().given(opened(PlanKind.MULTI_AGENCY))
                .when(SIGN_OFF, as(LD_GROUP))
                .expectNoEvents()
                .expectExceptionDetails(new Reason.NoActions(PLAN));
    }

    // The challenge event

    @Test
    void needs_a_challenge_event_that_covered_the_plan() {
        var onFile = new ArrayList<>(verified(FIRST, PlanKind.MULTI_AGENCY));
        onFile.add(group(covering(ANOTHER_PLAN)));
        onFile.add(group(CONCLUDED));
        refused(onFile, new Reason.NotChallenged(PLAN));
    }

    @Test
    void needs_a_challenge_event_whose_panel_has_concluded() {
        var onFile = new ArrayList<>(verified(FIRST, PlanKind.MULTI_AGENCY));
        onFile.add(group(covering(PLAN)));
        refused(onFile, new Reason.ChallengeNotConcluded(CHALLENGE));
    }

    @Test
    void another_partnerships_challenge_event_counts_for_nothing() {
        var elsewhere = somebodyOf("elsewhere", Role.LD_GROUP, null);
        var onFile = new ArrayList<>(verified(FIRST, PlanKind.MULTI_AGENCY));
        onFile.add(by(elsewhere, covering(PLAN)));
        onFile.add(by(elsewhere, CONCLUDED));
        refused(onFile, new Reason.NotChallenged(PLAN));
    }

    private static void refused(List<EventMessage<LedgerEvent>> onFile, Reason reason) {
        Rules.of(Plan.class, onFile)
                .given(opened(PlanKind.MULTI_AGENCY), put(FIRST))
                .when(SIGN_OFF, as(LD_GROUP))
                .expectNoEvents()
                .expectExceptionDetails(reason);
    }

    // Own work

    @Test
    void whoever_said_one_of_its_actions_done_cannot_sign_it_off() {
        ledger(List.of(
                        agreed(FIRST, POLICE, PlanKind.MULTI_AGENCY),
                        saidDone(FIRST, LD_GROUP),
                        group(new ActionVerified(FIRST, List.of(), null, null))))
                .given(opened(PlanKind.MULTI_AGENCY), put(FIRST))
                .when(SIGN_OFF, as(LD_GROUP))
                .expectNoEvents()
                .expectExceptionDetails(new Reason.OwnPlan(PLAN));
    }

    @Test
    void nobody_of_its_agency_signs_a_single_agency_plan_off() {
        ledger(verified(FIRST, PlanKind.SINGLE_AGENCY))
                .given(opened(PlanKind.SINGLE_AGENCY), put(FIRST))
                .when(SIGN_OFF, as(LD_GROUP_FROM_THE_POLICE))
                .expectNoEvents()
                .expectExceptionDetails(new Reason.OwnPlan(PLAN));
    }

    @Test
    void nor_does_the_post_that_owns_one_of_its_actions() {
        var post = new Actor("example", UUID.randomUUID(), "QP_GROUP", null, "Superintendent");
        ledger(List.of(
                        agreed(FIRST, new Owner(POLICE, "Superintendent", null), PlanKind.SINGLE_AGENCY),
                        saidDone(FIRST, ANOTHER_OF_THE_POLICE),
                        group(new ActionVerified(FIRST, List.of(), null, null))))
                .given(opened(PlanKind.SINGLE_AGENCY), put(FIRST))
                .when(SIGN_OFF, as(post))
                .expectNoEvents()
                .expectExceptionDetails(new Reason.OwnPlan(PLAN));
    }

    @Test
    void in_a_multi_agency_plan_another_account_of_the_same_agency_may_and_pages_say_so() {
        ledger(verified(FIRST, PlanKind.MULTI_AGENCY))
                .given(opened(PlanKind.MULTI_AGENCY), put(FIRST))
                .when(SIGN_OFF, as(LD_GROUP_FROM_THE_POLICE))
                .expectEvents(signedOff(new SeenAction(FIRST, 2)));
    }

    // Afterwards

    @Test
    void happens_once_until_the_plan_is_reopened() {
        var reopened = new PlanReopened(PLAN, WHY, TODAY);
        ledger(verified(FIRST, PlanKind.MULTI_AGENCY))
                .given(opened(PlanKind.MULTI_AGENCY), put(FIRST), signedOff(new SeenAction(FIRST, 2)))
                .when(SIGN_OFF, as(LD_GROUP))
                .expectNoEvents()
                .expectExceptionDetails(new Reason.SignedOff(PLAN));
        ledger(verified(FIRST, PlanKind.MULTI_AGENCY))
                .given(opened(PlanKind.MULTI_AGENCY), put(FIRST), signedOff(new SeenAction(FIRST, 2)), reopened)
                .when(SIGN_OFF, as(LD_GROUP))
                .expectEvents(signedOff(new SeenAction(FIRST, 2)));
    }

    @Test
    void only_what_was_signed_off_is_reopened() {
        var reopen = new ReopenPlan(PLAN, WHY, TODAY);
        ledger().given(opened(PlanKind.MULTI_AGENCY), signedOff())
                .when(reopen, as(LD_GROUP))
                .expectEvents(new PlanReopened(PLAN, WHY, TODAY));
        ledger().given(opened(PlanKind.MULTI_AGENCY))
                .when(reopen, as(LD_GROUP))
                .expectNoEvents()
                .expectExceptionDetails(new Reason.NotSignedOff(PLAN));
    }
}
