package org.learningledger.query.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.learningledger.events.LedgerEvent;
import org.learningledger.events.ThingKind;
import org.learningledger.events.challenge.ChallengeEvent;
import org.learningledger.events.finding.FindingId;
import org.learningledger.events.recommendation.FoundNotInPlaceAtChallenge;
import org.learningledger.events.source.SourceId;
import org.learningledger.query.Ledger;
import org.learningledger.query.Mother;
import org.learningledger.query.QueryTest;
import org.learningledger.query.learning.OneLearning.Verdict;
import org.learningledger.store.log.Fact;
import org.learningledger.store.time.StatedOn;
import org.springframework.beans.factory.annotation.Autowired;

@QueryTest
@DisplayName("Where learning stands")
class WhereLearningStandsTest {

    @Autowired
    private Ledger ledger;

    @Autowired
    private LearningReader learning;

    private final String partnership = Ledger.newPartnership();
    private final Mother chain = new Mother();

    private LedgerEvent[] embedded() {
        return new LedgerEvent[] {
            chain.reviewOpened(),
            chain.findingRecorded(),
            chain.made(),
            chain.accepted(),
            chain.agreed(),
            chain.saidDone(),
            chain.practice(),
            chain.verified(),
            chain.measured(),
            chain.target("80", "2021-05"),
            chain.auditCarriedOut(),
            chain.measurement("40", chain.audit, "2021-06"),
            chain.reAuditCarriedOut(),
            chain.measurement("85", chain.reAudit, "2022-06")
        };
    }

    private LearningLine line() {
        var listed = learning.list(partnership, LearningFilter.RECOMMENDATIONS, 1);
        assertThat(listed.total()).isEqualTo(1);
        return listed.entries().getFirst();
    }

    @Test
    void facts_in_one_batch_climb_the_ladder() {
        ledger.records(partnership, embedded());
        var line = line();
        assertThat(line.step()).isEqualTo(Step.EMBEDDED);
        assertThat(line.reference()).isEqualTo("R-1");
        assertThat(line.themes()).containsExactly("T6");
        assertThat(line.actions()).isEqualTo(1);
        assertThat(line.sources()).containsExactly(chain.review.value());
        assertThat(line.flags()).containsExactly(Standing.FlagKind.NOT_ANSWERED_BY_ALL);
        assertThat(learning.counts(partnership))
                .containsEntry(Step.EMBEDDED, 1L)
                .containsEntry(Step.IDENTIFIED, 0L);
    }

    @Test
    void one_recommendation_tells_of_all_that_it_rests_on() {
        ledger.records(partnership, embedded());
        var one = learning.one(partnership, chain.recommendation.value()).orElseThrow();
        assertThat(one.line()).isEqualTo(line());
        assertThat(one.standing().step()).isEqualTo(Step.EMBEDDED);
        assertThat(one.findings()).singleElement().satisfies(finding -> assertThat(finding.reference())
                .isEqualTo("F-1"));
        assertThat(one.sources()).singleElement().satisfies(source -> {
            assertThat(source.kind()).isEqualTo(ThingKind.SOURCE);
            assertThat(source.reference()).isEqualTo("REV-1");
        });
        assertThat(one.actions()).singleElement().satisfies(action -> assertThat(action.now())
                .isEqualTo(OneLearning.ActionNow.VERIFIED));
        assertThat(one.measures()).singleElement().satisfies(measure -> {
            assertThat(measure.reference()).isEqualTo("M-1");
            assertThat(measure.version()).isEqualTo(3);
            assertThat(measure.measurements())
                    .extracting(OneLearning.Measured::verdict)
                    .containsExactly(Verdict.MISSED, Verdict.MET);
        });
        assertThat(one.facts()).hasSize(14);
        assertThat(one.version()).isEqualTo(1);
        assertThat(learning.measure(partnership, chain.measure.value()))
                .contains(one.measures().getFirst());
    }

    @Test
    void what_a_challenge_event_found_not_in_place_names_the_event_whichever_was_recorded_first() {
        ledger.records(partnership, embedded());
        ledger.records(partnership, chain.notInPlaceAtChallenge("2024"));
        assertThat(line().regressed()).isTrue();
        assertThat(foundNotInPlace()).containsExactly(chain.notInPlaceAtChallenge("2024"));
        assertThat(regressions()).singleElement(STRING).contains("at a challenge event");
        ledger.records(partnership, chain.held());
        assertThat(regressions()).singleElement(STRING).contains("at challenge event CE-9");
        assertThat(foundNotInPlace()).containsExactly(chain.notInPlaceAtChallenge("2024"), chain.held());
    }

    /** What speaks of it among the facts that the page rests on. */
    private List<LedgerEvent> foundNotInPlace() {
        return learning.one(partnership, chain.recommendation.value()).orElseThrow().facts().stream()
                .map(Fact::event)
                .filter(event -> event instanceof FoundNotInPlaceAtChallenge || event instanceof ChallengeEvent)
                .toList();
    }

    private List<String> regressions() {
        return learning.one(partnership, chain.recommendation.value()).orElseThrow().standing().flags().stream()
                .filter(flag -> flag.kind() == Standing.FlagKind.REGRESSED)
                .map(Standing.Flag::sentence)
                .toList();
    }

    @Test
    void linked_facts_give_the_same_standing_in_either_order_and_one_by_one() {
        var events = embedded();
        for (int last = events.length - 1; last >= 0; last--) ledger.records(partnership, events[last]);
        assertThat(line().step()).isEqualTo(Step.EMBEDDED);
        assertThat(learning.list(partnership, LearningFilter.ALL, 1).total())
                .as("the finding no longer stands on the ladder itself")
                .isEqualTo(1);
    }

    @Test
    void a_late_fact_folds_to_the_same_answer_as_on_time() {
        var other = new Mother();
        ledger.records(partnership, chain.reviewOpened(), chain.made(), chain.agreed(), chain.saidDone());
        ledger.records(
                Mother.officer(partnership, null),
                new StatedOn("2021-05-20", StatedOn.Basis.DECLARED),
                chain.accepted());
        ledger.records(
                partnership, other.reviewOpened(), other.made(), other.accepted(), other.agreed(), other.saidDone());
        var listed = learning.list(partnership, LearningFilter.ALL, 1).entries();
        assertThat(listed).extracting(LearningLine::step).containsExactly(Step.IMPLEMENTED, Step.IMPLEMENTED);
        assertThat(learning.one(partnership, chain.recommendation.value())
                        .orElseThrow()
                        .facts()
                        .getFirst()
                        .event())
                .as("known first")
                .isEqualTo(chain.accepted());
    }

    @Test
    void a_finding_stands_on_the_ladder_until_a_recommendation_names_it() {
        ledger.records(partnership, chain.reviewOpened(), chain.findingRecorded());
        assertThat(learning.list(partnership, LearningFilter.ALL, 1).entries())
                .singleElement()
                .satisfies(line -> assertThat(line.kind()).isEqualTo(LearningKind.FINDING));
        assertThat(learning.one(partnership, chain.finding.value())).isPresent();
        ledger.records(partnership, chain.made());
        assertThat(learning.list(partnership, LearningFilter.ALL, 1).entries())
                .singleElement()
                .satisfies(line -> assertThat(line.kind()).isEqualTo(LearningKind.RECOMMENDATION));
        assertThat(learning.one(partnership, chain.finding.value())).isEmpty();
    }

    @Test
    void a_later_finding_on_the_theme_reaches_closed_learning() {
        ledger.records(partnership, embedded());
        assertThat(line().recurrences()).isZero();
        ledger.records(
                partnership,
                Mother.finding(
                        new FindingId(UUID.randomUUID()),
                        "F-9",
                        new SourceId(UUID.randomUUID()),
                        List.of("T6"),
                        null,
                        "2023"));
        assertThat(line().recurrences()).isEqualTo(1);
        var recurring = new LearningFilter(null, null, null, null, null, null, true, null);
        assertThat(learning.list(partnership, recurring, 1).total()).isEqualTo(1);
        assertThat(learning.one(partnership, chain.recommendation.value())
                        .orElseThrow()
                        .facts())
                .as("it does not rest on the later finding")
                .hasSize(14);
    }

    @Test
    void it_is_found_by_step_source_theme_addressee_and_text() {
        ledger.records(partnership, embedded());
        var all = new LearningFilter(
                LearningKind.RECOMMENDATION,
                Step.EMBEDDED,
                false,
                chain.review.value(),
                "T6",
                Mother.POLICE,
                false,
                "NEGLECT tool");
        assertThat(learning.list(partnership, all, 1).total()).isEqualTo(1);
        var none = new LearningFilter(null, Step.SUSTAINED, null, null, null, null, null, null);
        assertThat(learning.list(partnership, none, 1).total()).isZero();
        assertThat(learning.addressees(partnership)).containsExactly(Mother.COUNCIL, Mother.POLICE);
        assertThat(learning.regressed(partnership)).isZero();
    }

    @Test
    void recommendations_are_counted_apart_from_findings_without_one() {
        var other = new Mother();
        ledger.records(partnership, chain.reviewOpened(), chain.made(), other.findingRecorded());
        assertThat(learning.counts(partnership))
                .containsEntry(Step.IDENTIFIED, 1L)
                .containsEntry(Step.RECOMMENDED, 1L);
        assertThat(learning.counts(partnership, LearningKind.RECOMMENDATION))
                .containsEntry(Step.IDENTIFIED, 0L)
                .containsEntry(Step.RECOMMENDED, 1L);
        assertThat(learning.counts(partnership, LearningKind.FINDING))
                .containsEntry(Step.IDENTIFIED, 1L)
                .containsEntry(Step.RECOMMENDED, 0L);
    }

    @Test
    void regressed_recommendations_are_counted_apart() {
        ledger.records(partnership, embedded());
        ledger.records(partnership, chain.measurement("60", "2022-12"));
        assertThat(learning.regressed(partnership)).isEqualTo(1);
        assertThat(learning.regressed(partnership, LearningKind.RECOMMENDATION)).isEqualTo(1);
        assertThat(learning.regressed(partnership, LearningKind.FINDING)).isZero();
    }

    @Test
    void a_recommendation_is_addressed_to_the_agencies_that_it_names_and_not_to_words_of_a_paper() {
        var paper = new Mother();
        ledger.records(partnership, chain.reviewOpened(), chain.made(), paper.printed());
        var made = chain.recommendation.value();
        var printed = paper.recommendation.value();
        assertThat(learning.addressed(partnership, List.of(printed, made), Mother.POLICE))
                .isTrue();
        assertThat(learning.addressed(partnership, List.of(made), "ORG-ICB")).isFalse();
        assertThat(learning.addressed(partnership, List.of(printed), "All partners"))
                .isFalse();
        assertThat(learning.addressed(partnership, List.of(), Mother.POLICE)).isFalse();
        assertThat(learning.addressed(Ledger.newPartnership(), List.of(made), Mother.POLICE))
                .isFalse();
    }

    @Test
    void what_another_partnership_knows_is_not_found() {
        ledger.records(partnership, embedded());
        var elsewhere = Ledger.newPartnership();
        assertThat(learning.one(elsewhere, chain.recommendation.value())).isEmpty();
        assertThat(learning.measure(elsewhere, chain.measure.value())).isEmpty();
        assertThat(learning.list(elsewhere, LearningFilter.ALL, 1).total()).isZero();
    }
}
