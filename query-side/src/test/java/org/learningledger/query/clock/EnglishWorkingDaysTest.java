package org.learningledger.query.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A working day in England")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EnglishWorkingDaysTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2012-06-04", // spring bank holiday, moved for the Diamond Jubilee
                "2012-06-05", // Diamond Jubilee
                "2020-05-08", // early May bank holiday, moved for VE Day
                "2022-06-02", // spring bank holiday, moved for the Platinum Jubilee
                "2022-06-03", // Platinum Jubilee
                "2022-09-19", // state funeral
                "2023-05-08", // coronation
                "2021-12-27", // for Christmas Day on a Saturday
                "2021-12-28", // for Boxing Day on a Sunday
                "2022-01-03", // for New Year's Day on a Saturday
                "2022-12-26",
                "2022-12-27", // for Christmas Day on a Sunday
                "2023-01-02", // for New Year's Day on a Sunday
                "2025-04-18", // Good Friday
                "2025-04-21", // Easter Monday
                "2025-08-25", // summer bank holiday
                "2026-12-25",
                "2026-12-28", // for Boxing Day on a Saturday
                "2027-01-01"
            })
    void is_no_bank_holiday(LocalDate day) {
        assertThat(EnglishWorkingDays.has(day)).isFalse();
        assertThat(EnglishWorkingDays.bankHolidays(day.getYear())).contains(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-14", "2026-02-15"})
    void is_no_day_of_a_weekend(LocalDate day) {
        assertThat(EnglishWorkingDays.has(day)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2020-05-04", // the bank holiday of this Monday was moved
                "2022-05-30",
                "2024-01-02", // a holiday in Scotland
                "2025-08-04",
                "2026-03-17", // a holiday in Northern Ireland
                "2024-12-24",
                "2024-12-27",
                "2024-12-31"
            })
    void is_any_other_day_whatever_is_kept_in_other_nations(LocalDate day) {
        assertThat(EnglishWorkingDays.has(day)).isTrue();
    }

    @Test
    void is_missing_eight_times_in_a_usual_year_beside_weekends() {
        assertThat(EnglishWorkingDays.bankHolidays(2024)).hasSize(8);
        assertThat(EnglishWorkingDays.bankHolidays(2022)).hasSize(10);
        assertThat(LocalDate.of(2024, 1, 1).datesUntil(LocalDate.of(2025, 1, 1)).filter(EnglishWorkingDays::has))
                .hasSize(254);
    }
}
