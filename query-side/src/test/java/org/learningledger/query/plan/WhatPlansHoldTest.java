package org.learningledger.query.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.learningledger.events.LedgerEvent;
import org.learningledger.events.Words;
import org.learningledger.events.action.ActionId;
import org.learningledger.events.action.ActionMerged;
import org.learningledger.events.action.ActionMoved;
import org.learningledger.events.action.ActionReopened;
import org.learningledger.events.action.ActionReworded;
import org.learningledger.events.action.ActionWithdrawn;
import org.learningledger.events.action.PlanKind;
import org.learningledger.events.correction.FactCorrected;
import org.learningledger.events.correction.FactWithdrawn;
import org.learningledger.events.plan.ActionTakenOutOfPlan;
import org.learningledger.events.plan.PlanId;
import org.learningledger.events.plan.PlanReopened;
import org.learningledger.events.plan.SeenAction;
import org.learningledger.query.Ledger;
import org.learningledger.query.Mother;
import org.learningledger.query.QueryTest;
import org.learningledger.query.action.ActionFilter;
import org.learningledger.query.action.ActionLine;
import org.learningledger.query.action.ActionReader;
import org.learningledger.query.plan.OnePlan.Contradiction.Kind;
import org.learningledger.query.plan.OnePlan.Missing;
import org.springframework.beans.factory.annotation.Autowired;

@QueryTest
@DisplayName("What plans hold, and what stands between them and their sign-off")
class WhatPlansHoldTest {

    private static final Words WHY = Words.plain("As agreed");

    @Autowired
    private Ledger ledger;

    @Autowired
    private PlanReader plans;

    @Autowired
    private ActionReader actions;

    private final String partnership = Ledger.newPartnership();
    private final Mother chain = new Mother();

    private OnePlan plan() {
        return plans.one(partnership, chain.plan.value()).orElseThrow();
    }

    private PlanLine listed() {
        return plans.list(partnership, PlanFilter.ALL, 1).entries().getFirst();
    }

    private void verifiedAndChallenged() {
        ledger.records(
                partnership,
                chain.planOpened(),
                chain.agreed(),
                chain.putIn(chain.action),
                chain.saidDone(),
                chain.practice(),
                chain.verified(),
                chain.held(),
                chain.concluded());
    }

    private void signedOff() {
        verifiedAndChallenged();
        ledger.records(partnership, chain.signedOff(new SeenAction(chain.action, 2)));
    }

    @Test
    void what_is_missing_before_the_sign_off_is_told_step_by_step() {
        ledger.records(partnership, chain.planOpened());
        assertThat(plan().missing()).containsExactly(Missing.AN_ACTION, Missing.A_CHALLENGE_EVENT);
        ledger.records(partnership, chain.agreed(), chain.putIn(chain.action), chain.held());
        assertThat(plan().missing()).containsExactly(Missing.NO_OPEN_ACTION, Missing.A_CONCLUSION);
        ledger.records(partnership, chain.saidDone(), chain.practice(), chain.verified(), chain.concluded());
        assertThat(plan().missing()).isEmpty();
        assertThat(plan().actions()).extracting(ActionLine::reference).containsExactly("A-1");
        assertThat(listed()).isEqualTo(plan().line());
        assertThat(listed().openActions()).isZero();
    }

    @Test
    void a_sign_off_lists_what_was_seen_and_what_only_adds_to_it_contradicts_nothing() {
        signedOff();
        ledger.records(partnership, chain.outcomeSeen(chain.evidence));
        assertThat(plan().contradictions()).isEmpty();
        assertThat(listed().state()).isEqualTo(PlanState.SIGNED_OFF);
        assertThat(plan().signOffs()).singleElement().satisfies(signOff -> {
            assertThat(signOff.inForce()).isTrue();
            assertThat(signOff.challengeEvent()).isEqualTo(chain.challenge.value());
            assertThat(signOff.seen()).containsExactly(new OnePlan.Seen(chain.action.value(), "A-1", 3));
        });
    }

    static Stream<Arguments> whatMatters() {
        var chain = new Mother();
        return Stream.of(
                Arguments.of(Kind.REOPENED, new ActionReopened(chain.action, WHY, null)),
                Arguments.of(Kind.REWORDED, new ActionReworded(chain.action, WHY, WHY, null)),
                Arguments.of(Kind.WITHDRAWN, new ActionWithdrawn(chain.action, WHY, null)),
                Arguments.of(
                        Kind.MOVED,
                        new ActionMoved(
                                chain.action, null, new PlanId(UUID.randomUUID()), PlanKind.MULTI_AGENCY, null, null)));
    }

    @ParameterizedTest
    @MethodSource("whatMatters")
    void what_matters_afterwards_contradicts_the_sign_off(Kind kind, LedgerEvent later) {
        signedOff();
        ledger.records(partnership, about(chain.action, later));
        assertThat(plan().contradictions())
                .extracting(OnePlan.Contradiction::kind)
                .containsExactly(kind);
        assertThat(plan().contradictions().getFirst().position()).isPositive();
        assertThat(listed().state()).isEqualTo(PlanState.CONTRADICTED);
        ledger.records(partnership, new PlanReopened(chain.plan, WHY, null));
        assertThat(listed().state()).isEqualTo(PlanState.OPEN);
        assertThat(plan().signOffs()).singleElement().satisfies(signOff -> assertThat(signOff.inForce())
                .isFalse());
    }

    private static LedgerEvent about(ActionId action, LedgerEvent later) {
        return switch (later) {
            case ActionReopened e -> new ActionReopened(action, e.reason(), null);
            case ActionReworded e -> new ActionReworded(action, e.text(), e.reason(), null);
            case ActionWithdrawn e -> new ActionWithdrawn(action, e.reason(), null);
            case ActionMoved e -> new ActionMoved(action, null, e.to(), e.plan(), null, null);
            default -> throw new IllegalArgumentException();
        };
    }

    @Test
    void an_action_that_was_open_at_the_sign_off_or_not_seen_by_it_contradicts_it() {
        ledger.records(
                partnership,
                chain.planOpened(),
                chain.agreed(),
                chain.putIn(chain.action),
                chain.saidDone(),
                chain.held(),
                chain.concluded(),
                chain.signedOff(new SeenAction(chain.action, 1)));
        assertThat(plan().contradictions())
                .extracting(OnePlan.Contradiction::kind)
                .containsExactly(Kind.OPEN_THEN);
        ledger.records(partnership, chain.putIn(chain.otherAction));
        assertThat(plan().contradictions())
                .extracting(OnePlan.Contradiction::kind, OnePlan.Contradiction::about)
                .contains(tuple(Kind.NOT_SEEN, chain.otherAction.value()));
    }

    @Test
    void a_correction_of_what_was_judged_contradicts_the_sign_off_and_one_made_before_does_not() {
        ledger.records(partnership, chain.planOpened(), chain.putIn(chain.action), chain.held());
        var agreed = records(chain.agreed());
        records(new FactCorrected(chain.agreed().thing(), agreed, "text", WHY, WHY));
        records(chain.saidDone());
        ledger.records(partnership, chain.practice());
        var verified = records(chain.verified());
        var concluded = records(chain.concluded());
        ledger.records(partnership, chain.signedOff(new SeenAction(chain.action, 3)));
        assertThat(plan().contradictions()).isEmpty();
        records(new FactCorrected(chain.agreed().thing(), verified, "remark", WHY, WHY));
        assertThat(plan().contradictions())
                .extracting(OnePlan.Contradiction::kind)
                .containsExactly(Kind.CORRECTED);
        ledger.records(partnership, chain.outcomeSeen());
        assertThat(plan().contradictions())
                .extracting(OnePlan.Contradiction::kind)
                .containsExactly(Kind.CORRECTED);
        assertThat(listed().state()).isEqualTo(PlanState.CONTRADICTED);
        records(new FactWithdrawn(chain.concluded().thing(), concluded, WHY));
        assertThat(plan().contradictions())
                .extracting(OnePlan.Contradiction::kind)
                .containsExactly(Kind.NOT_CHALLENGED, Kind.CORRECTED);
    }

    @Test
    void an_action_that_was_withdrawn_as_a_whole_contradicts_the_sign_off() {
        ledger.records(partnership, chain.planOpened(), chain.putIn(chain.action), chain.held(), chain.concluded());
        var agreed = records(chain.agreed());
        ledger.records(partnership, chain.saidDone(), chain.practice(), chain.verified());
        ledger.records(partnership, chain.signedOff(new SeenAction(chain.action, 2)));
        assertThat(plan().contradictions()).isEmpty();
        records(new FactWithdrawn(chain.agreed().thing(), agreed, WHY));
        assertThat(plan().contradictions())
                .extracting(OnePlan.Contradiction::kind)
                .contains(Kind.WITHDRAWN);
        assertThat(listed().state()).isEqualTo(PlanState.CONTRADICTED);
    }

    @Test
    void actions_that_were_merged_in_a_circle_are_missed_and_contradict_a_sign_off() {
        var outside = new ActionId(UUID.randomUUID());
        ledger.records(
                partnership,
                chain.planOpened(),
                chain.agreed(),
                chain.agreed(outside, "A-3", chain.agreed().owner()),
                chain.putIn(chain.action),
                chain.held(),
                chain.concluded(),
                new ActionMerged(chain.action, outside, WHY, null));
        assertThat(plan().missing()).as("another action answers for it").isEmpty();
        ledger.records(partnership, new ActionMerged(outside, chain.action, WHY, null));
        assertThat(plan().missing()).containsExactly(Missing.AN_ACTION_IN_THEIR_PLACE);
        ledger.records(partnership, chain.signedOff(new SeenAction(chain.action, 1)));
        assertThat(plan().contradictions())
                .extracting(OnePlan.Contradiction::kind, OnePlan.Contradiction::about)
                .containsExactly(tuple(Kind.UNANSWERED, chain.action.value()));
        assertThat(listed().state()).isEqualTo(PlanState.CONTRADICTED);
    }

    @Test
    void a_slip_put_right_in_what_was_seen_is_no_other_reason_to_doubt_the_sign_off() {
        ledger.records(partnership, chain.planOpened(), chain.putIn(chain.action), chain.held());
        ledger.records(partnership, chain.agreed(), chain.saidDone(), chain.practice(), chain.verified());
        var reworded = new ActionReworded(chain.action, Words.plain("Train everybody"), WHY, null);
        var changed = records(reworded);
        ledger.records(partnership, chain.concluded(), chain.signedOff(new SeenAction(chain.action, 3)));
        records(new FactCorrected(reworded.thing(), changed, "text", Words.plain("Train every team"), WHY));
        assertThat(plan().contradictions())
                .extracting(OnePlan.Contradiction::kind)
                .containsExactly(Kind.CORRECTED);
    }

    private UUID records(LedgerEvent event) {
        var id = ledger.appends(Mother.officer(partnership, null), null, event);
        ledger.isRead(partnership);
        return UUID.fromString(id);
    }

    @Test
    void what_was_taken_out_stays_with_its_reason_and_contradicts_a_sign_off() {
        signedOff();
        var other = new PlanId(UUID.randomUUID());
        ledger.records(partnership, new ActionTakenOutOfPlan(chain.plan, chain.action, other, WHY, null));
        assertThat(plan().actions()).isEmpty();
        assertThat(plan().left()).singleElement().satisfies(left -> {
            assertThat(left.action()).isEqualTo(chain.action.value());
            assertThat(left.to()).isEqualTo(other.value());
        });
        assertThat(plan().contradictions())
                .extracting(OnePlan.Contradiction::kind)
                .containsExactly(Kind.TAKEN_OUT);
    }

    @Test
    void a_sign_off_by_an_agency_that_owns_an_action_is_told() {
        verifiedAndChallenged();
        ledger.records(
                Mother.officer(partnership, Mother.POLICE), null, chain.signedOff(new SeenAction(chain.action, 2)));
        assertThat(listed().judgedByOwnAgency()).isTrue();
        assertThat(plan().signOffs().getFirst().byOwnAgency()).isTrue();
    }

    @Test
    void facts_that_arrive_before_what_they_are_about_are_not_lost() {
        ledger.records(partnership, chain.held(), chain.concluded());
        ledger.records(partnership, chain.agreed(), chain.saidDone(), chain.practice(), chain.verified());
        assertThat(plans.one(partnership, chain.plan.value())).isEmpty();
        ledger.records(partnership, chain.putIn(chain.action));
        assertThat(plan().line().reference()).isNull();
        assertThat(plan().missing()).isEmpty();
        assertThat(actions.list(partnership, ActionFilter.ALL.inPlan(chain.plan.value()), 1)
                        .total())
                .isEqualTo(1);
    }

    @Test
    void plans_are_found_by_kind_state_and_text() {
        ledger.records(partnership, chain.planOpened());
        var filter = new PlanFilter(PlanKind.MULTI_AGENCY, null, PlanState.OPEN, "STORK");
        assertThat(plans.list(partnership, filter, 1).total()).isEqualTo(1);
        assertThat(plans.list(partnership, new PlanFilter(null, Mother.POLICE, null, null), 1)
                        .total())
                .isZero();
        assertThat(plans.names(partnership, PlanState.SIGNED_OFF)).isEmpty();
        assertThat(plans.one(Ledger.newPartnership(), chain.plan.value())).isEmpty();
        assertThat(List.of(listed().sources())).containsExactly(List.of(chain.review.value()));
    }
}
