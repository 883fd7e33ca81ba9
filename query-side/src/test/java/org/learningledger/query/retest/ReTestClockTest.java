package org.learningledger.query.retest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.learningledger.events.LedgerEvent;
import org.learningledger.query.Ledger;
import org.learningledger.query.Mother;
import org.learningledger.query.QueryTest;
import org.learningledger.query.learning.LearningReader;
import org.learningledger.query.learning.Standing.Slip;
import org.learningledger.query.learning.Standing.Tested;
import org.learningledger.query.learning.Step;
import org.learningledger.store.time.Moment;
import org.springframework.beans.factory.annotation.Autowired;

@QueryTest
@DisplayName("The re-test clock")
class ReTestClockTest {

    @Autowired
    private Ledger ledger;

    @Autowired
    private RetestReader retests;

    @Autowired
    private LearningReader learning;

    private final String partnership = Ledger.newPartnership();
    private final Mother chain = new Mother();

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private void verified(LedgerEvent... more) {
        var facts = new ArrayList<LedgerEvent>(List.of(
                chain.reviewOpened(),
                chain.findingRecorded(),
                chain.made(),
                chain.accepted(),
                chain.agreed(),
                chain.saidDone(),
                chain.practice(),
                chain.verified()));
        facts.addAll(Arrays.asList(more));
        ledger.records(partnership, facts.toArray(new LedgerEvent[0]));
    }

    /** Met its target again in June 2022. */
    private void embedded(LedgerEvent... more) {
        var facts = new ArrayList<LedgerEvent>(List.of(
                chain.measured(),
                chain.target("80", "2021-05"),
                chain.measurement("40", "2021-06"),
                chain.measurement("85", "2022-06")));
        facts.addAll(Arrays.asList(more));
        verified(facts.toArray(new LedgerEvent[0]));
    }

    private RetestLine line(String day) {
        var listed = retests.list(partnership, RetestFilter.ALL, day(day), 1);
        assertThat(listed.total()).isEqualTo(1);
        return listed.entries().getFirst();
    }

    @Test
    void embedded_learning_is_due_after_its_own_months_as_exactly_as_its_last_test_is_dated() {
        embedded();
        assertThat(line("2023-05-31")).satisfies(line -> {
            assertThat(line.step()).isEqualTo(Step.EMBEDDED);
            assertThat(line.state()).isEqualTo(RetestState.LATER);
            assertThat(line.from()).isEqualTo(day("2023-06-01"));
            assertThat(line.by()).isEqualTo(day("2023-06-30"));
            assertThat(line.tested()).isEqualTo(Tested.REPEATED);
        });
        assertThat(line("2023-06-01").state()).isEqualTo(RetestState.DUE);
        assertThat(line("2023-06-30").state()).isEqualTo(RetestState.DUE);
        assertThat(line("2023-07-01").state()).isEqualTo(RetestState.OVERDUE);
        assertThat(retests.retestsDue(partnership, day("2023-06-15"))).isEqualTo(new RetestReader.Due(0, 1));
        assertThat(retests.retestsDue(partnership, day("2024-01-01"))).isEqualTo(new RetestReader.Due(1, 0));
        assertThat(retests.neverTested(partnership)).isZero();
    }

    @Test
    void a_test_that_met_the_target_winds_it_again_also_when_it_is_sustained() {
        embedded(chain.measurement("90", "2023-07-10"));
        assertThat(line("2023-07-11")).satisfies(line -> {
            assertThat(line.step()).isEqualTo(Step.SUSTAINED);
            assertThat(line.from()).isEqualTo(day("2024-07-10"));
            assertThat(line.by()).isEqualTo(day("2024-07-10"));
        });
        assertThat(line("2024-07-10").state()).isEqualTo(RetestState.DUE);
        assertThat(line("2024-07-11").state()).isEqualTo(RetestState.OVERDUE);
    }

    @Test
    void what_has_regressed_has_to_be_put_right_before_it_is_tested_again() {
        embedded(chain.measurement("60", "2022-12"));
        assertThat(retests.list(partnership, RetestFilter.ALL, day("2024-01-01"), 1)
                        .total())
                .isZero();
    }

    @Test
    void what_was_verified_and_not_measured_twice_was_never_tested() {
        verified();
        assertThat(line("2022-01-01")).satisfies(line -> {
            assertThat(line.state()).isEqualTo(RetestState.NEVER_TESTED);
            assertThat(line.tested()).isEqualTo(Tested.NO_MEASURE);
            assertThat(line.from()).isNull();
        });
        ledger.records(partnership, chain.measured(), chain.target("80", "2021-05"));
        assertThat(line("2022-01-01").tested()).isEqualTo(Tested.NOT_MEASURED);
        ledger.records(partnership, chain.measurement("85", "2022-06"));
        assertThat(line("2022-01-01").tested()).isEqualTo(Tested.NOT_REPEATED);
        assertThat(retests.neverTested(partnership)).isEqualTo(1);
        ledger.records(partnership, chain.measurement("86", "2022-09"));
        assertThat(line("2022-10-01").state()).isEqualTo(RetestState.LATER);
        assertThat(retests.neverTested(partnership)).isZero();
    }

    @Test
    void what_is_not_verified_is_not_on_the_clock() {
        ledger.records(partnership, chain.reviewOpened(), chain.findingRecorded(), chain.made());
        assertThat(retests.list(partnership, RetestFilter.ALL, day("2024-01-01"), 1)
                        .total())
                .isZero();
    }

    @Test
    void it_is_narrowed_by_state_theme_and_words() {
        embedded();
        var day = day("2024-01-01");
        assertThat(retests.list(partnership, new RetestFilter(RetestState.OVERDUE, "T6", "NEGLECT tool"), day, 1)
                        .total())
                .isEqualTo(1);
        assertThat(retests.list(partnership, new RetestFilter(RetestState.LATER, null, null), day, 1)
                        .total())
                .isZero();
        assertThat(retests.list(partnership, new RetestFilter(null, "T1", null), day, 1)
                        .total())
                .isZero();
    }

    @Test
    void it_stands_as_what_was_so_on_a_day() {
        embedded(chain.measurement("90", "2023-07-10"));
        var then = Moment.NOW.withTrueOn(day("2023-07-05"));
        assertThat(then.answer(() -> line(Moment.asked().day().toString()))).satisfies(line -> {
            assertThat(line.state()).isEqualTo(RetestState.OVERDUE);
            assertThat(line.by()).isEqualTo(day("2023-06-30"));
        });
    }

    private List<Slip> slips() {
        return learning.one(partnership, chain.recommendation.value())
                .orElseThrow()
                .standing()
                .slips();
    }

    @Test
    void what_slipped_back_says_since_when_and_what_it_returned_by() {
        embedded(chain.measurement("60", "2022-12"), chain.notInPlace("2023-02"));
        assertThat(slips()).hasSize(2).allSatisfy(slip -> {
            assertThat(slip.lasting()).isTrue();
            assertThat(slip.returned()).isNull();
        });
        assertThat(slips().getFirst().found().sentence())
                .contains("December 2022")
                .contains("missed");
        assertThat(slips().getFirst().by()).isEqualTo(day("2022-12-31"));
        ledger.records(partnership, chain.measurement("88", "2023-05"));
        assertThat(slips()).hasSize(2).allSatisfy(slip -> {
            assertThat(slip.lasting()).isFalse();
            assertThat(slip.returned().sentence()).contains("May 2023").contains("met");
        });
    }

    @Test
    void a_first_measurement_below_its_target_is_no_slip() {
        embedded();
        assertThat(slips()).isEmpty();
    }
}
