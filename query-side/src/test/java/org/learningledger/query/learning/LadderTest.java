package org.learningledger.query.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.learningledger.query.Mother.POLICE;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.learningledger.events.AgencyCode;
import org.learningledger.events.LedgerEvent;
import org.learningledger.events.Words;
import org.learningledger.events.action.Owner;
import org.learningledger.events.evidence.EvidenceLevel;
import org.learningledger.events.measure.MeasureDefined;
import org.learningledger.query.Mother;
import org.learningledger.query.learning.Standing.FlagKind;

@DisplayName("The ladder")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LadderTest {

    private final Mother chain = new Mother();

    private Standing standing(LedgerEvent... events) {
        return standing(List.of(events));
    }

    private Standing standing(List<LedgerEvent> events) {
        return Ladder.standing(chain.recommendation.value(), Facts.of(events));
    }

    private List<LedgerEvent> upTo(Step step, LedgerEvent... more) {
        List<List<LedgerEvent>> perStep = List.of(
                List.of(chain.reviewOpened(), chain.findingRecorded()),
                List.of(chain.made()),
                List.of(chain.accepted()),
                List.of(chain.agreed(), chain.saidDone()),
                List.of(chain.verified()),
                List.of(chain.practice()),
                List.of(
                        chain.measured(),
                        chain.target("80", "2021-05"),
                        chain.measurement("40", "2021-06"),
                        chain.measurement("85", "2022-06")),
                List.of(chain.measurement("90", "2023-07")));
        var events = new ArrayList<LedgerEvent>();
        perStep.subList(0, step.ordinal() + 1).forEach(events::addAll);
        events.addAll(List.of(more));
        return events;
    }

    private static String missing(Standing standing, Step step) {
        assertThat(standing.rung(step).reached()).isFalse();
        return standing.rung(step).missing();
    }

    @Test
    void a_finding_without_recommendation_is_identified() {
        var standing = Ladder.standing(
                chain.finding.value(), Facts.of(List.of(chain.reviewOpened(), chain.findingRecorded())));
        assertThat(standing.step()).isEqualTo(Step.IDENTIFIED);
        assertThat(standing.rung(Step.IDENTIFIED).restsOn()).singleElement().satisfies(basis -> {
            assertThat(basis.sentence()).isEqualTo("The finding F-1 was recorded.");
            assertThat(basis.position()).isEqualTo(2);
        });
        assertThat(missing(standing, Step.RECOMMENDED)).isEqualTo("No recommendation has been made on this finding.");
    }

    @Test
    void a_stated_finding_is_identified() {
        var standing = Ladder.standing(chain.finding.value(), Facts.of(List.of(chain.findingStated())));
        assertThat(standing.step()).isEqualTo(Step.IDENTIFIED);
    }

    @Test
    void a_finding_that_a_recommendation_names_does_not_stand_on_it_itself() {
        assertThat(Ladder.standing(chain.finding.value(), Facts.of(List.of(chain.findingRecorded(), chain.made()))))
                .isNull();
    }

    @Test
    void every_step_is_reached_by_its_own_facts_and_no_earlier() {
        for (var step : Step.values()) {
            if (step == Step.IDENTIFIED) continue;
            var standing = standing(upTo(step));
            assertThat(standing.step()).as(step.label()).isEqualTo(step);
            assertThat(standing.regressed()).as(step.label()).isFalse();
            assertThat(standing.rung(step).restsOn()).isNotEmpty();
            assertThat(standing.rung(step).missing()).isNull();
        }
    }

    @Test
    void a_printed_recommendation_is_recommended_and_nothing_printed_moves_it_further() {
        var standing = standing(chain.printed(), chain.stated(), chain.progressStated());
        assertThat(standing.step()).isEqualTo(Step.RECOMMENDED);
        assertThat(missing(standing, Step.IMPLEMENTED))
                .isEqualTo("No action has been agreed on it. 1 action stands in papers only, which does not count as"
                        + " agreed.");
        assertThat(standing.flags()).extracting(Standing.Flag::kind).containsExactly(FlagKind.STATED_ACTIONS_ONLY);
    }

    @Test
    void a_recommendation_that_is_only_referred_to_is_a_gap() {
        var standing = standing(chain.agreed());
        assertThat(standing.step()).isEqualTo(Step.IDENTIFIED);
        assertThat(missing(standing, Step.RECOMMENDED))
                .isEqualTo("The recommendation itself has not been recorded yet; something else refers to it.");
        assertThat(standing.flags()).extracting(Standing.Flag::kind).contains(FlagKind.NOT_YET_RECORDED);
    }

    @Test
    void nobody_accepted_it() {
        assertThat(missing(standing(upTo(Step.RECOMMENDED)), Step.ACCEPTED))
                .isEqualTo("Nobody it is addressed to has accepted it.");
    }

    @Test
    void an_addressee_who_has_not_answered_is_flagged() {
        assertThat(standing(upTo(Step.ACCEPTED)).flags())
                .containsExactly(
                        new Standing.Flag(FlagKind.NOT_ANSWERED_BY_ALL, "Not accepted yet by " + Mother.COUNCIL + "."));
        assertThat(standing(upTo(Step.ACCEPTED, chain.acceptedBy(Mother.COUNCIL)))
                        .flags())
                .isEmpty();
    }

    @Test
    void no_action_was_agreed() {
        assertThat(missing(standing(upTo(Step.ACCEPTED)), Step.IMPLEMENTED))
                .isEqualTo("No action has been agreed on it.");
    }

    @Test
    void one_action_is_not_yet_done() {
        var other = chain.agreed(chain.otherAction, "A-2", new Owner(AgencyCode.of(POLICE), null, null));
        var standing = standing(upTo(Step.IMPLEMENTED, other));
        assertThat(standing.step()).isEqualTo(Step.ACCEPTED);
        assertThat(missing(standing, Step.IMPLEMENTED)).isEqualTo("Action A-2 is not yet said to be done.");
    }

    @Test
    void one_action_is_not_yet_verified() {
        var other = chain.agreed(chain.otherAction, "A-2", new Owner(AgencyCode.of(POLICE), null, null));
        var standing = standing(upTo(Step.VERIFIED, other, chain.saidDone(chain.otherAction)));
        assertThat(standing.step()).isEqualTo(Step.IMPLEMENTED);
        assertThat(missing(standing, Step.VERIFIED)).isEqualTo("Action A-2 is not yet verified by somebody else.");
    }

    @Test
    void a_paper_that_says_done_implements_nothing() {
        assertThat(standing(upTo(Step.ACCEPTED, chain.agreed(), chain.progressStated()))
                        .step())
                .isEqualTo(Step.ACCEPTED);
    }

    @Test
    void guidance_written_is_no_change_in_practice() {
        var standing = standing(upTo(Step.VERIFIED, chain.evidence(EvidenceLevel.OUTPUT)));
        assertThat(missing(standing, Step.PRACTICE_CHANGED))
                .isEqualTo("The evidence so far shows what was done or produced, not that practice has changed.");
    }

    @Test
    void there_is_no_evidence() {
        assertThat(missing(standing(upTo(Step.VERIFIED)), Step.PRACTICE_CHANGED))
                .isEqualTo("There is no evidence that practice has changed.");
    }

    @Test
    void evidence_of_an_outcome_is_enough() {
        assertThat(standing(upTo(Step.VERIFIED, chain.evidence(EvidenceLevel.OUTCOME)))
                        .step())
                .isEqualTo(Step.PRACTICE_CHANGED);
    }

    @Test
    void a_step_is_reached_only_if_all_before_it_are() {
        var standing = standing(upTo(Step.ACCEPTED, chain.agreed(), chain.practice()));
        assertThat(standing.step()).isEqualTo(Step.ACCEPTED);
        assertThat(missing(standing, Step.PRACTICE_CHANGED))
                .isEqualTo("What this step needs is there, but the step \"Implemented\" is not reached.");
    }

    private Standing practiceAnd(LedgerEvent... measuring) {
        return standing(upTo(Step.PRACTICE_CHANGED, measuring));
    }

    @Test
    void no_measure_was_defined() {
        assertThat(missing(practiceAnd(), Step.EMBEDDED))
                .isEqualTo("No measure has been defined for it, so nobody can tell whether it holds.");
    }

    @Test
    void nothing_was_measured() {
        assertThat(missing(practiceAnd(chain.measured(), chain.target("80", "2021-05")), Step.EMBEDDED))
                .isEqualTo("It has not been measured yet.");
    }

    @Test
    void one_measurement_is_no_repeat() {
        var standing = practiceAnd(chain.measured(), chain.target("80", "2021-05"), chain.measurement("85", "2022-06"));
        assertThat(missing(standing, Step.EMBEDDED))
                .isEqualTo("Its measure has been taken only once. A repeat measurement is needed.");
    }

    private Standing measuredInReAudit(LedgerEvent... more) {
        var measuring = new ArrayList<LedgerEvent>(List.of(
                chain.measured(),
                chain.target("80", "2021-05"),
                chain.auditCarriedOut(),
                chain.reAuditCarriedOut(),
                chain.measurement("85", chain.reAudit, "2022-06")));
        measuring.addAll(List.of(more));
        return practiceAnd(measuring.toArray(LedgerEvent[]::new));
    }

    @Test
    void the_first_measurement_of_a_measure_is_no_repeat_though_its_audit_repeats_another() {
        assertThat(missing(measuredInReAudit(), Step.EMBEDDED))
                .isEqualTo("The measurement of June 2022 (85%) was taken in a re-audit, but the audit that it repeats"
                        + " did not use this measure. A repeat measurement is needed.");
    }

    @Test
    void the_same_measure_in_an_audit_and_in_its_re_audit_is_a_repeat_though_nobody_dated_the_first() {
        assertThat(measuredInReAudit(chain.measurement("40", chain.audit, null)).step())
                .isEqualTo(Step.EMBEDDED);
        assertThat(measuredInReAudit(chain.measurement("40", chain.audit, "2022"))
                        .step())
                .isEqualTo(Step.EMBEDDED);
    }

    @Test
    void another_measure_in_the_repeated_audit_makes_no_repeat() {
        var other = new Mother();
        var standing = measuredInReAudit(
                new MeasureDefined(
                        other.measure,
                        "M-2",
                        List.of(chain.recommendation),
                        Words.plain("Supervisions held"),
                        Words.plain("Share of supervisions held on time"),
                        "%",
                        null),
                other.measurement("40", chain.audit, "2021-06"));
        assertThat(standing.step()).isEqualTo(Step.PRACTICE_CHANGED);
    }

    @Test
    void a_measurement_in_neither_audit_makes_a_repeat_only_where_it_was_surely_earlier() {
        assertThat(measuredInReAudit(chain.measurement("40", "2022-05")).step()).isEqualTo(Step.EMBEDDED);
        assertThat(missing(measuredInReAudit(chain.measurement("40", "2022")), Step.EMBEDDED))
                .isEqualTo("The measurement of 2022 (40%) is not known to be a repeat: which measurement came first"
                        + " cannot be told.");
        assertThat(measuredInReAudit(chain.measurement("40", null)).step()).isEqualTo(Step.PRACTICE_CHANGED);
    }

    @Test
    void a_re_audit_that_was_surely_measured_before_the_audit_that_it_repeats_is_no_repeat() {
        var standing = measuredInReAudit(chain.measurement("40", chain.audit, "2022-07"));
        assertThat(standing.step()).isEqualTo(Step.PRACTICE_CHANGED);
        assertThat(missing(standing, Step.EMBEDDED))
                .isEqualTo("The measurement of July 2022 (40%) missed the target of at least 80%, set May 2021.");
    }

    @Test
    void an_audit_that_papers_alone_know_of_repeats_nothing() {
        var standing = practiceAnd(
                chain.measured(),
                chain.target("80", "2021-05"),
                chain.measurement("40", chain.audit, null),
                chain.measurement("85", chain.reAudit, "2022-06"));
        assertThat(standing.step()).isEqualTo(Step.PRACTICE_CHANGED);
    }

    @Test
    void a_measurement_without_a_date_embeds_nothing() {
        var standing = practiceAnd(
                chain.measured(),
                chain.target("80", "2021-05"),
                chain.measurement("40", "2021-06"),
                chain.measurement("85", null));
        assertThat(missing(standing, Step.EMBEDDED))
                .isEqualTo("The measurement (85%) has no date, so it is not known to be a repeat.");
    }

    @Test
    void which_measurement_came_first_is_not_known() {
        var standing = practiceAnd(
                chain.measured(),
                chain.target("80", "2020"),
                chain.measurement("85", "2021"),
                chain.measurement("90", "2021-06"));
        assertThat(missing(standing, Step.EMBEDDED))
                .isEqualTo("The measurement of 2021 (85%) is not known to be a repeat: which measurement came first"
                        + " cannot be told.");
    }

    @Test
    void no_target_was_set() {
        var standing =
                practiceAnd(chain.measured(), chain.measurement("40", "2021-06"), chain.measurement("85", "2022-06"));
        assertThat(missing(standing, Step.EMBEDDED))
                .isEqualTo("The measurement of June 2022 (85%) has no target to be held against.");
    }

    @Test
    void a_target_set_afterwards_does_not_count() {
        var standing = practiceAnd(
                chain.measured(),
                chain.measurement("40", "2021-06"),
                chain.measurement("85", "2022-06"),
                chain.target("80", "2022-07"));
        assertThat(missing(standing, Step.EMBEDDED))
                .isEqualTo("The measurement of June 2022 (85%) was taken before a target was set: a target that is set"
                        + " afterwards does not count.");
    }

    @Test
    void a_target_without_a_date_does_not_count() {
        var standing = practiceAnd(
                chain.measured(),
                chain.target("80", null),
                chain.measurement("40", "2021-06"),
                chain.measurement("85", "2022-06"));
        assertThat(missing(standing, Step.EMBEDDED))
                .isEqualTo("The measurement of June 2022 (85%) cannot be held against its target, because no date was"
                        + " given for the target.");
    }

    @Test
    void whether_the_target_came_first_is_not_known() {
        var standing = practiceAnd(
                chain.measured(),
                chain.target("80", "2022"),
                chain.measurement("40", "2021-06"),
                chain.measurement("85", "2022-06"));
        assertThat(missing(standing, Step.EMBEDDED))
                .isEqualTo("The measurement of June 2022 (85%) cannot be held against its target, because it is not"
                        + " known which came first.");
    }

    @Test
    void a_target_set_on_the_day_of_the_measurement_is_not_known_to_come_first() {
        var standing = practiceAnd(
                chain.measured(),
                chain.target("80", "2022-06-10"),
                chain.measurement("40", "2021-06"),
                chain.measurement("85", "2022-06-10"));
        assertThat(standing.step()).isEqualTo(Step.PRACTICE_CHANGED);
    }

    @Test
    void which_of_two_targets_was_in_force_is_not_known() {
        var standing = practiceAnd(
                chain.measured(),
                chain.target("80", "2021"),
                chain.target("90", "2021-05"),
                chain.measurement("40", "2021-06"),
                chain.measurement("85", "2022-06"));
        assertThat(missing(standing, Step.EMBEDDED))
                .isEqualTo("The measurement of June 2022 (85%) meets one target and misses another, and it is not known"
                        + " which was in force.");
    }

    @Test
    void the_newest_target_before_the_measurement_counts() {
        var measuring = List.<LedgerEvent>of(
                chain.measured(), chain.measurement("40", "2021-06"), chain.measurement("85", "2022-06"));
        var raised = new ArrayList<>(measuring);
        raised.addAll(List.of(chain.target("80", "2021-05"), chain.target("90", "2022-01")));
        assertThat(missing(practiceAnd(raised.toArray(LedgerEvent[]::new)), Step.EMBEDDED))
                .isEqualTo("The measurement of June 2022 (85%) missed the target of at least 90%, set January 2022.");
        var lowered = new ArrayList<>(measuring);
        lowered.addAll(List.of(chain.target("80", "2022-01"), chain.target("90", "2021-05")));
        assertThat(practiceAnd(lowered.toArray(LedgerEvent[]::new)).step()).isEqualTo(Step.EMBEDDED);
    }

    @Test
    void a_target_set_again_on_the_same_day_replaces_the_first() {
        var standing = practiceAnd(
                chain.measured(),
                chain.target("95", "2021-05-01"),
                chain.target("80", "2021-05-01"),
                chain.measurement("40", "2021-06"),
                chain.measurement("85", "2022-06"));
        assertThat(standing.step()).isEqualTo(Step.EMBEDDED);
    }

    @Test
    void it_was_not_measured_again() {
        assertThat(missing(standing(upTo(Step.EMBEDDED)), Step.SUSTAINED))
                .isEqualTo("It has not met its target again since. The next measurement that counts is one from 30 June"
                        + " 2023 on.");
    }

    @Test
    void it_was_measured_again_too_soon() {
        assertThat(missing(standing(upTo(Step.EMBEDDED, chain.measurement("90", "2023-06"))), Step.SUSTAINED))
                .isEqualTo("It met its target again, but not surely 12 months after the measurement before.");
    }

    @Test
    void a_miss_between_two_that_met_does_not_sustain() {
        var standing =
                standing(upTo(Step.EMBEDDED, chain.measurement("60", "2022-12"), chain.measurement("90", "2023-09")));
        assertThat(standing.step()).isEqualTo(Step.EMBEDDED);
        assertThat(standing.regressed()).isFalse();
        assertThat(missing(standing, Step.SUSTAINED))
                .isEqualTo("It met its target again, but between or since then it was found not to hold.");
    }

    @Test
    void before_it_is_embedded_it_cannot_be_sustained() {
        assertThat(missing(standing(upTo(Step.PRACTICE_CHANGED)), Step.SUSTAINED))
                .isEqualTo("It has to be embedded first, and then to meet its target again.");
    }

    @Test
    void a_later_miss_regresses_what_was_embedded_and_a_later_success_brings_it_back() {
        var missed = standing(upTo(Step.EMBEDDED, chain.measurement("60", "2022-12")));
        assertThat(missed.step()).isEqualTo(Step.EMBEDDED);
        assertThat(missed.regressed()).isTrue();
        assertThat(missed.label()).isEqualTo("Embedded, then regressed");
        assertThat(missed.flags())
                .contains(new Standing.Flag(
                        FlagKind.REGRESSED,
                        "The measurement of December 2022 (60%) missed the target of at least 80%, set May 2021."));
        var again =
                standing(upTo(Step.EMBEDDED, chain.measurement("60", "2022-12"), chain.measurement("85", "2023-02")));
        assertThat(again.step()).isEqualTo(Step.EMBEDDED);
        assertThat(again.regressed()).isFalse();
    }

    @Test
    void a_later_miss_regresses_what_was_sustained() {
        var standing = standing(upTo(Step.SUSTAINED, chain.measurement("60", "2024")));
        assertThat(standing.label()).isEqualTo("Sustained, then regressed");
    }

    @Test
    void after_a_regression_it_is_embedded_again_and_sustained_only_by_a_new_re_test() {
        var back = upTo(Step.SUSTAINED, chain.measurement("60", "2024-01"), chain.measurement("85", "2024-06"));
        assertThat(standing(back).label()).isEqualTo("Embedded");
        back.add(chain.measurement("85", "2025-07"));
        assertThat(standing(back).label()).isEqualTo("Sustained");
    }

    @Test
    void found_not_in_place_regresses_what_changed_practice() {
        assertThat(standing(upTo(Step.PRACTICE_CHANGED, chain.notInPlace("2022-05")))
                        .label())
                .isEqualTo("Practice changed, then regressed");
        assertThat(standing(upTo(Step.PRACTICE_CHANGED, chain.notInPlace("2021-05")))
                        .regressed())
                .isFalse();
    }

    @Test
    void found_not_in_place_at_a_challenge_event_regresses_in_the_same_way_and_names_the_event() {
        var standing = standing(upTo(Step.PRACTICE_CHANGED, chain.held(), chain.notInPlaceAtChallenge("2022-05")));
        assertThat(standing.label()).isEqualTo("Practice changed, then regressed");
        assertThat(standing.flags())
                .contains(new Standing.Flag(
                        FlagKind.REGRESSED,
                        "It was found not to be in place at challenge event CE-9: No team could show its use"));
        assertThat(standing(upTo(Step.PRACTICE_CHANGED, chain.notInPlaceAtChallenge("2021-05")))
                        .regressed())
                .isFalse();
    }

    @Test
    void found_not_in_place_on_a_day_nobody_stated_counts_against_it() {
        assertThat(standing(upTo(Step.EMBEDDED, chain.notInPlace(null))).regressed())
                .isTrue();
    }

    @Test
    void found_not_in_place_before_practice_changed_is_a_flag() {
        var standing = standing(upTo(Step.VERIFIED, chain.notInPlace("2022-05")));
        assertThat(standing.regressed()).isFalse();
        assertThat(standing.flags())
                .contains(new Standing.Flag(
                        FlagKind.NOT_IN_PLACE, "It was found not to be in place: Nobody used the tool"));
    }

    @Test
    void a_first_measurement_that_missed_before_practice_changed_is_no_regression() {
        var standing = practiceAnd(chain.measured(), chain.target("80", "2021-05"), chain.measurement("40", "2021-06"));
        assertThat(standing.label()).isEqualTo("Practice changed");
    }

    @Test
    void judging_ones_own_agencys_work_is_flagged() {
        var facts = Facts.of(upTo(Step.IMPLEMENTED));
        facts.add(Facts.at(99, chain.verified(), POLICE));
        assertThat(Ladder.standing(chain.recommendation.value(), facts).flags())
                .contains(new Standing.Flag(
                        FlagKind.JUDGED_BY_OWN_AGENCY, "Action A-1 was verified by the agency that owns it."));
        assertThat(standing(upTo(Step.VERIFIED)).flags())
                .extracting(Standing.Flag::kind)
                .doesNotContain(FlagKind.JUDGED_BY_OWN_AGENCY);
    }

    @Test
    void an_owner_who_is_only_words_is_flagged() {
        var standing = standing(upTo(
                Step.ACCEPTED, chain.agreed(chain.action, "A-1", new Owner(null, null, Words.plain("all partners")))));
        assertThat(standing.flags())
                .contains(new Standing.Flag(FlagKind.OWNER_UNKNOWN, "Which agency owns action A-1 is not known."));
    }

    @Test
    void an_outcome_without_evidence_is_flagged() {
        assertThat(standing(upTo(Step.VERIFIED, chain.outcomeSeen())).flags())
                .extracting(Standing.Flag::kind)
                .contains(FlagKind.UNCITED_OUTCOME);
        assertThat(standing(upTo(Step.VERIFIED, chain.outcomeSeen(chain.evidence)))
                        .flags())
                .extracting(Standing.Flag::kind)
                .doesNotContain(FlagKind.UNCITED_OUTCOME);
    }
}
