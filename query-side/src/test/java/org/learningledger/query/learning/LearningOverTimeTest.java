package org.learningledger.query.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.learningledger.events.LedgerEvent;
import org.learningledger.events.Thing;
import org.learningledger.events.ThingKind;
import org.learningledger.events.Words;
import org.learningledger.events.correction.FactWithdrawn;
import org.learningledger.events.evidence.EvidenceLevel;
import org.learningledger.events.finding.FindingId;
import org.learningledger.query.Ledger;
import org.learningledger.query.Mother;
import org.learningledger.query.QueryTest;
import org.learningledger.store.time.Knowledge;
import org.learningledger.store.time.Moment;
import org.learningledger.store.time.Moment.Clock;
import org.learningledger.store.time.StatedOn;
import org.springframework.beans.factory.annotation.Autowired;

@QueryTest
@DisplayName("Where learning stood at many moments")
class LearningOverTimeTest {

    @Autowired
    private Ledger ledger;

    @Autowired
    private LearningReader learning;

    @Autowired
    private LearningOverTime overTime;

    private final String partnership = Ledger.newPartnership();
    private final Mother chain = new Mother();

    private static @Nullable StatedOn stated(@Nullable String edtf) {
        return edtf == null ? null : new StatedOn(edtf, StatedOn.Basis.DECLARED);
    }

    // One recommendation

    private void records(String stated, LedgerEvent... events) {
        ledger.records(Mother.officer(partnership, null), stated(stated), events);
    }

    private List<DatedStep> steps() {
        return overTime.steps(partnership, chain.recommendation.value());
    }

    private List<String> told() {
        return steps().stream()
                .map(step -> step.label() + ": " + StepWords.reported(step) + "; " + StepWords.so(step))
                .toList();
    }

    /** Made in April 2021, accepted in May, done in November, verified and shown in practice in December. */
    private void changePractice() {
        records("2021-04-30", chain.reviewOpened(), chain.findingRecorded(), chain.made());
        records("2021-06-10", chain.accepted(), chain.agreed(), chain.measured(), chain.target("80", "2021-05"));
        records("2021-12-10", chain.saidDone());
        records("2022-01-20", chain.practice(), chain.verified());
    }

    @Test
    void each_step_is_dated_by_both_clocks_with_the_facts_that_it_rested_on() {
        changePractice();
        assertThat(told())
                .containsExactly(
                        "Recommended: 30 April 2021; Perhaps since 1 April 2021, surely since 30 April 2021",
                        "Accepted: 10 June 2021; Perhaps since 1 May 2021, surely since 31 May 2021",
                        "Implemented: 10 December 2021; Perhaps since 1 November 2021, surely since 30 November 2021",
                        "Practice changed: 20 January 2022; Perhaps since 1 December 2021, surely since 31 December"
                                + " 2021");
        assertThat(steps().getLast().restsOn())
                .extracting(Standing.Basis::sentence)
                .containsExactly("Evidence E-1 shows a change in practice.");
        assertThat(steps().get(1).restsOn())
                .extracting(Standing.Basis::thing)
                .containsExactly(chain.recommendation.value());
    }

    @Test
    void slipping_back_and_returning_are_lines_of_their_own() {
        changePractice();
        records("2021-06-30", chain.measurement("40", "2021-06-04"));
        records("2022-07-10", chain.measurement("85", "2022-06-04"));
        records("2022-09-10", chain.measurement("60", "2022-08-04"));
        records("2022-12-10", chain.measurement("90", "2022-11-04"));
        assertThat(told().subList(3, 7))
                .containsExactly(
                        "Practice changed: 20 January 2022; Perhaps since 1 December 2021, surely since 31 December"
                                + " 2021",
                        "Embedded: 10 July 2022; 4 June 2022",
                        "Regressed, was embedded: 10 September 2022; 4 August 2022",
                        "Embedded: 10 December 2022; 4 November 2022");
        assertThat(steps().get(5).restsOn()).singleElement().satisfies(basis -> assertThat(basis.sentence())
                .contains("60"));
    }

    @Test
    void what_was_reported_and_is_known_now_not_to_have_been_so_stays_a_line() {
        changePractice();
        var wrong =
                ledger.appends(Mother.officer(partnership, null), stated("2022-02-10"), chain.notInPlace("2022-02-03"));
        records(
                "2022-03-10",
                new FactWithdrawn(
                        new Thing(ThingKind.RECOMMENDATION, chain.recommendation.value()),
                        UUID.fromString(wrong),
                        Words.plain("It was another recommendation")));
        assertThat(told().subList(4, 6))
                .containsExactly(
                        "Regressed, was practice changed: 10 February 2022; No such change, as we now know",
                        "Practice changed: 10 March 2022; No such change, as we now know");
        var before = Moment.knownOn(LocalDate.of(2022, 2, 28)).answer(this::told);
        assertThat(before).hasSize(5);
        assertThat(before.getLast()).isEqualTo("Regressed, was practice changed: 10 February 2022; 3 February 2022");
    }

    @Test
    void no_more_is_told_than_was_known_or_so_at_the_moment_that_is_asked_about() {
        changePractice();
        var known = Moment.knownOn(LocalDate.of(2021, 6, 30)).answer(this::told);
        assertThat(known).hasSize(2);
        var so = Moment.NOW.withTrueOn(LocalDate.of(2021, 11, 10)).answer(this::told);
        assertThat(so.getLast()).isEqualTo("Implemented: 10 December 2021; Perhaps since 1 November 2021, not surely");
        assertThat(overTime.steps(partnership, UUID.randomUUID())).isEmpty();
        assertThat(overTime.steps(Ledger.newPartnership(), chain.recommendation.value()))
                .isEmpty();
    }

    // Many

    @Test
    void the_newest_numbers_are_those_that_are_counted_now() {
        changePractice();
        var stood = overTime.stood(partnership, OverTimeFilter.ALL, List.of(Moment.NOW));
        assertThat(stood).containsExactly(new Stood(learning.counts(partnership), learning.regressed(partnership)));
        assertThat(stood.getFirst().steps()).containsEntry(Step.PRACTICE_CHANGED, 1L);
        assertThat(stood.getFirst().all()).isEqualTo(1);
        assertThat(overTime.stood(partnership, OverTimeFilter.ALL, List.of())).isEmpty();
    }

    @Test
    void learning_counts_under_every_priority_that_papers_name_with_its_findings_and_actions() {
        records("2021-10", chain.findingStated(), chain.printed(), chain.stated());
        ledger.records(partnership, Changes.linked(chain.recommendation, chain.finding));
        assertThat(counted(new OverTimeFilter(null, null, "P2", null, null, null)))
                .isEqualTo(1);
        assertThat(counted(new OverTimeFilter(null, null, "P3", null, null, null)))
                .isZero();
    }

    @Test
    void learning_about_two_areas_counts_under_each() {
        var other = new FindingId(UUID.randomUUID());
        ledger.records(
                partnership,
                chain.findingRecorded(),
                Mother.finding(other, "F-2", chain.review, List.of(), "Redcar", "2021-03"),
                chain.made(),
                Changes.linked(chain.recommendation, other));
        assertThat(overTime.areas(partnership)).containsExactly("Middlesbrough", "Redcar");
        for (var area : overTime.areas(partnership)) {
            assertThat(counted(new OverTimeFilter(LearningKind.RECOMMENDATION, null, null, area, null, null)))
                    .isEqualTo(1);
        }
    }

    private long counted(OverTimeFilter filter) {
        return overTime.stood(partnership, filter, List.of(Moment.NOW))
                .getFirst()
                .all();
    }

    // Any history

    static LongStream seeds() {
        return new Random().longs(8);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_numbers_of_each_are_those_counted_when_it_is_asked_about(long seed) {
        var random = new Random(seed);
        var chains = List.of(chain, new Mother(), new Mother());
        var history = new ArrayList<LedgerEvent>();
        for (var each : chains) history.addAll(history(each, random));
        Collections.shuffle(history, random);
        for (var event : history) {
            var id = ledger.appends(Mother.officer(partnership, null), stated(day(random)), event);
            if (random.nextInt(8) == 0) {
                ledger.appends(
                        Mother.officer(partnership, null),
                        stated(day(random)),
                        new FactWithdrawn(event.thing(), UUID.fromString(id), Words.plain("Wrong")));
            }
        }
        ledger.isRead(partnership);

        var moments = moments(random);
        for (var filter : filters()) {
            var stood = overTime.stood(partnership, filter, moments);
            for (int some = 0; some < 30; some++) {
                int i = random.nextInt(moments.size());
                var moment = moments.get(i);
                assertThat(stood.get(i)).as("%s %s", moment, filter).isEqualTo(moment.answer(() -> asked(filter)));
            }
        }
        for (var each : chains) {
            assertThat(overTime.steps(partnership, each.recommendation.value()).stream()
                            .filter(step -> step.reported() != null)
                            .reduce((one, later) -> later)
                            .map(step -> step.step() + " " + step.regressed()))
                    .isEqualTo(learning.one(partnership, each.recommendation.value())
                            .map(one ->
                                    one.standing().step() + " " + one.standing().regressed()));
        }
    }

    private static List<OverTimeFilter> filters() {
        return List.of(
                OverTimeFilter.ALL,
                OverTimeFilter.RECOMMENDATIONS,
                new OverTimeFilter(LearningKind.FINDING, null, null, null, null, null),
                new OverTimeFilter(null, "T6", null, null, null, null),
                new OverTimeFilter(null, null, null, null, Mother.POLICE, null));
    }

    /** As the lists and counts of that moment have it. */
    private Stood asked(OverTimeFilter filter) {
        if (filter.theme() == null && filter.addressee() == null) {
            return new Stood(
                    learning.counts(partnership, filter.kind()), learning.regressed(partnership, filter.kind()));
        }
        var steps = new EnumMap<Step, Long>(Step.class);
        for (var step : Step.values()) steps.put(step, listed(filter, step, null));
        return new Stood(steps, listed(filter, null, true));
    }

    private long listed(OverTimeFilter filter, @Nullable Step step, @Nullable Boolean regressed) {
        return learning.list(
                        partnership,
                        new LearningFilter(null, step, regressed, null, filter.theme(), filter.addressee(), null, null),
                        1)
                .total();
    }

    private static List<Moment> moments(Random random) {
        var moments = new ArrayList<Moment>(List.of(Moment.NOW, Moment.NOW.by(Clock.RECORDED)));
        for (var month = YearMonth.of(2021, 1); month.isBefore(YearMonth.of(2024, 2)); month = month.plusMonths(1)) {
            var day = month.atEndOfMonth();
            moments.add(Moment.knownOn(day));
            var so = Moment.NOW.withTrueOn(day);
            Instant known = Knowledge.endOf(LocalDate.of(2021, 1, 1).plusDays(random.nextInt(1100)));
            for (var asked : List.of(so, so.withKnownAt(known), so.by(Clock.RECORDED))) {
                moments.add(asked);
                moments.add(asked.surely());
            }
        }
        return moments;
    }

    private static @Nullable String day(Random random) {
        var day = LocalDate.of(2021, 1, 1).plusDays(random.nextInt(1100));
        return switch (random.nextInt(5)) {
            case 0 -> null;
            case 1 -> YearMonth.from(day).toString();
            case 2 -> String.valueOf(day.getYear());
            default -> day.toString();
        };
    }

    private static List<LedgerEvent> history(Mother chain, Random random) {
        var history = new ArrayList<LedgerEvent>(List.of(
                chain.reviewOpened(),
                chain.findingRecorded(),
                chain.made(),
                chain.accepted(),
                chain.agreed(),
                chain.saidDone(),
                chain.practice(),
                chain.verified(),
                chain.measured(),
                chain.target("80", "2021-05")));
        for (int i = 0; i < 4; i++) {
            history.add(chain.measurement(String.valueOf(60 + random.nextInt(40)), day(random)));
        }
        history.add(chain.notInPlace(random.nextBoolean() ? "2022-22" : null));
        history.add(random.nextBoolean() ? Changes.reopened(chain.action) : Changes.withdrawn(chain.action));
        history.add(Changes.unlinked(chain.recommendation, chain.finding));
        history.add(Changes.cited(chain.action, EvidenceLevel.OUTCOME));
        return history;
    }
}
