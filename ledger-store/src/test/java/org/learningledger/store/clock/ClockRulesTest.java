package org.learningledger.store.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.learningledger.events.source.ReviewKind;

@DisplayName("The rules that clocks are counted by")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ClockRulesTest {

    @ParameterizedTest
    @CsvSource({
        "incident-notification, WITHIN, 5, WORKING_DAYS",
        "rapid-review, WITHIN, 15, WORKING_DAYS",
        "lcspr-publication, WITHIN, 6, MONTHS",
        "publicly-available, AT_LEAST, 1, YEARS"
    })
    void hold_the_periods_that_partnerships_are_held_to(
            String id, ClockRule.Limit limit, int amount, ClockRule.Unit unit) {
        var rule = ClockRules.newest(id).orElseThrow();
        assertThat(rule.limit()).isEqualTo(limit);
        assertThat(rule.amount()).isEqualTo(amount);
        assertThat(rule.unit()).isEqualTo(unit);
        assertThat(rule.isCounted()).isTrue();
        assertThat(ClockRules.counts(id)).isTrue();
    }

    @Test
    void say_where_they_were_read_or_that_nobody_checked() {
        assertThat(ClockRules.all())
                .allSatisfy(rule -> assertThat(rule.sources().isEmpty())
                        .isEqualTo(rule.certainty() == ClockRule.Certainty.UNCHECKED));
    }

    @Test
    void name_a_calendar_for_working_days_only() {
        assertThat(ClockRules.all()).allSatisfy(rule -> assertThat(rule.calendar() != null)
                .isEqualTo(rule.unit() == ClockRule.Unit.WORKING_DAYS));
    }

    @Test
    void do_not_count_what_the_ledger_does_not_record() {
        assertThat(ClockRules.counts("report-copy")).isFalse();
        assertThat(ClockRules.counts("tea-break")).isFalse();
        assertThat(ClockRules.name("report-copy")).startsWith("Copy of the report");
        assertThat(ClockRules.name("tea-break")).isEqualTo("tea-break");
    }

    @Test
    void hold_for_their_time_and_for_their_kinds_of_review() {
        var rule = new ClockRule(
                "a",
                "A",
                null,
                LocalDate.of(2018, 6, 29),
                LocalDate.of(2023, 12, 14),
                ClockRule.Limit.WITHIN,
                1,
                ClockRule.Unit.MONTHS,
                null,
                null,
                null,
                false,
                Set.of(ReviewKind.LCSPR),
                List.of(),
                ClockRule.Certainty.UNCHECKED,
                null);
        assertThat(rule.holdsOn(LocalDate.of(2018, 6, 28))).isFalse();
        assertThat(rule.holdsOn(LocalDate.of(2018, 6, 29))).isTrue();
        assertThat(rule.holdsOn(LocalDate.of(2023, 12, 14))).isTrue();
        assertThat(rule.holdsOn(LocalDate.of(2023, 12, 15))).isFalse();
        assertThat(rule.isFor(ReviewKind.LCSPR)).isTrue();
        assertThat(rule.isFor(ReviewKind.SCR)).isFalse();
        assertThat(rule.isFor(null)).isFalse();
    }
}
