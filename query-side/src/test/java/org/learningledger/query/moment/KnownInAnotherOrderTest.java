package org.learningledger.query.moment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.learningledger.events.AgencyCode;
import org.learningledger.events.Words;
import org.learningledger.events.action.Owner;
import org.learningledger.events.action.OwnerHandedOver;
import org.learningledger.events.correction.FactCorrected;
import org.learningledger.events.plan.SeenAction;
import org.learningledger.query.Ledger;
import org.learningledger.query.Mother;
import org.learningledger.query.QueryTest;
import org.learningledger.query.action.ActionFilter;
import org.learningledger.query.action.ActionReader;
import org.learningledger.query.history.HistoryReader;
import org.learningledger.query.learning.LearningReader;
import org.learningledger.query.learning.OneLearning;
import org.learningledger.query.plan.OnePlan;
import org.learningledger.query.plan.PlanReader;
import org.learningledger.store.time.Moment;
import org.learningledger.store.time.Moment.Clock;
import org.learningledger.store.time.StatedOn;
import org.springframework.beans.factory.annotation.Autowired;

@QueryTest
@DisplayName("What became known in another order than it was recorded")
class KnownInAnotherOrderTest {

    private static final StatedOn IN_2022 = new StatedOn("2022-06-30", StatedOn.Basis.DECLARED);
    private static final StatedOn IN_2023 = new StatedOn("2023-06-30", StatedOn.Basis.DECLARED);

    @Autowired
    private Ledger ledger;

    @Autowired
    private ActionReader actions;

    @Autowired
    private LearningReader learning;

    @Autowired
    private PlanReader plans;

    @Autowired
    private HistoryReader history;

    private final String partnership = Ledger.newPartnership();
    private final Mother chain = new Mother();

    @Test
    void whoever_answered_for_an_action_when_its_check_became_known_checked_its_own_work() {
        var owner = new Owner(AgencyCode.of(Mother.COUNCIL), null, null);
        ledger.records(Mother.officer(partnership, null), IN_2022, chain.made(), chain.agreed(), chain.saidDone());
        ledger.records(partnership, new OwnerHandedOver(chain.action, owner, Words.plain("Moved"), null));
        ledger.records(Mother.officer(partnership, Mother.POLICE), IN_2022, chain.practice(), chain.verified());
        assertThat(actions.list(partnership, ActionFilter.ALL, 1).entries())
                .singleElement()
                .satisfies(action -> assertThat(action.judgedByOwnAgency()).isTrue());
        assertThat(learning.one(partnership, chain.recommendation.value())
                        .orElseThrow()
                        .line()
                        .flags())
                .anyMatch(flag -> flag.name().equals("JUDGED_BY_OWN_AGENCY"));
    }

    @Test
    void of_two_targets_set_on_one_day_the_one_that_became_known_later_is_in_force() {
        ledger.records(Mother.officer(partnership, null), IN_2022, chain.made(), chain.measured());
        ledger.records(Mother.officer(partnership, null), IN_2023, chain.target("90", "2021-05-01"));
        ledger.records(
                Mother.officer(partnership, null),
                IN_2022,
                chain.target("80", "2021-05-01"),
                chain.measurement("85", "2021-06-01"));
        assertThat(measure().measurements()).singleElement().satisfies(taken -> assertThat(taken.toString())
                .contains("90"));
        var before = Moment.knownOn(LocalDate.of(2022, 12, 31)).answer(this::measure);
        assertThat(before.measurements()).singleElement().satisfies(taken -> assertThat(taken.toString())
                .contains("80"));
    }

    private OneLearning.MeasureInUse measure() {
        return learning.measure(partnership, chain.measure.value()).orElseThrow();
    }

    @Test
    void what_was_not_known_yet_is_no_correction_of_what_a_sign_off_saw() {
        ledger.records(
                Mother.officer(partnership, null),
                IN_2022,
                chain.planOpened(),
                chain.agreed(),
                chain.putIn(chain.action),
                chain.saidDone(),
                chain.practice(),
                chain.verified(),
                chain.held(),
                chain.concluded(),
                chain.signedOff(new SeenAction(chain.action, 2)));
        ledger.records(partnership, chain.progressReported());
        ledger.records(Mother.officer(partnership, null), IN_2023, chain.outcomeSeen(chain.evidence));
        assertThat(plan().contradictions()).isEmpty();
        var known = Moment.knownOn(LocalDate.of(2023, 12, 31)).answer(this::plan);
        assertThat(known.contradictions()).isEmpty();
        var so = Moment.NOW.withTrueOn(LocalDate.of(2022, 2, 28)).answer(this::plan);
        assertThat(so.contradictions()).isEmpty();
    }

    @Test
    void a_correction_of_what_had_not_happened_yet_does_not_stand_against_a_sign_off() {
        ledger.records(
                partnership,
                chain.planOpened(),
                chain.agreed(),
                chain.putIn(chain.action),
                chain.saidDone(),
                chain.practice(),
                chain.verified(),
                chain.held(),
                chain.concluded(),
                chain.signedOff(new SeenAction(chain.action, 2)));
        var seen = ledger.appends(Mother.officer(partnership, null), null, chain.outcomeSeen());
        ledger.records(
                partnership,
                new FactCorrected(
                        chain.agreed().thing(),
                        UUID.fromString(seen),
                        "difference",
                        Words.plain("Seen later"),
                        Words.plain("A slip")));
        assertThat(plan().contradictions())
                .extracting(OnePlan.Contradiction::kind)
                .containsExactly(OnePlan.Contradiction.Kind.CORRECTED);
        var before = Moment.NOW.withTrueOn(LocalDate.of(2022, 2, 28)).answer(this::plan);
        assertThat(before.contradictions()).isEmpty();
    }

    private OnePlan plan() {
        return plans.one(partnership, chain.plan.value()).orElseThrow();
    }

    @Test
    void by_the_clock_of_recording_what_nobody_dated_had_surely_happened_when_it_was_recorded() {
        ledger.records(Mother.officer(partnership, null), IN_2022, chain.measurement("40", null));
        var then = Moment.NOW.withTrueOn(LocalDate.of(2023, 12, 31)).surely();
        assertThat(then.<Long>answer(() -> history.total(partnership))).isEqualTo(1);
        assertThat(then.by(Clock.RECORDED).<Long>answer(() -> history.total(partnership)))
                .isZero();
        assertThat(Moment.NOW.by(Clock.RECORDED).surely().<Long>answer(() -> history.total(partnership)))
                .isEqualTo(1);
    }
}
