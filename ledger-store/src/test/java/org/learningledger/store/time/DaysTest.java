package org.learningledger.store.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The days that a stated date can mean")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DaysTest {

    @ParameterizedTest
    @CsvSource({
        "2021, 2021-01-01, 2021-12-31",
        "2021-10, 2021-10-01, 2021-10-31",
        "2024-02, 2024-02-01, 2024-02-29",
        "2021-10-05, 2021-10-05, 2021-10-05",
        "2022-21, 2022-03-01, 2022-05-31",
        "2022-22, 2022-06-01, 2022-08-31",
        "2022-23, 2022-09-01, 2022-11-30",
        "2022-24, 2022-12-01, 2023-02-28",
        "2022-01/2022-02, 2022-01-01, 2022-02-28",
        "2021-04-01/2022-03-31, 2021-04-01, 2022-03-31",
        "2020/2023, 2020-01-01, 2023-12-31",
        "2022-03/.., 2022-03-01,",
        "../2022-03, , 2022-03-31",
        "2022-03/, 2022-03-01,",
        "201X, 2010-01-01, 2019-12-31",
        "19XX, 1900-01-01, 1999-12-31",
        "2004-XX, 2004-01-01, 2004-12-31",
        "2004-06-XX, 2004-06-01, 2004-06-30",
        "2021-10~, 2021-10-01, 2021-10-31",
        "2021?/2022%, 2021-01-01, 2022-12-31"
    })
    void are_all_those_and_no_others(String edtf, LocalDate earliest, LocalDate latest) {
        assertThat(Days.of(edtf)).isEqualTo(new Days(earliest, latest));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "2021-13",
                "2021-00",
                "2021-02-30",
                "2023-02-29",
                "21-10-05",
                "2021/10/05",
                "2021-25",
                "..",
                "/",
                "../..",
                "2021-22-01",
                "201X-05",
                "2004-XX-05",
                "2021-10-05T10:00"
            })
    void text_that_is_no_date_is_refused(String text) {
        assertThatThrownBy(() -> Days.of(text)).isInstanceOf(Days.NotADate.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022-02/2022-01", "2022/2021", "2022-03-02/2022-03-01"})
    void a_range_that_ends_before_it_starts_is_refused_as_such(String text) {
        assertThatThrownBy(() -> Days.of(text)).isInstanceOf(Days.EndsBeforeStart.class);
    }

    @Test
    void what_overlaps_is_not_surely_before() {
        assertThat(Days.of("2021-10").surelyBefore(Days.of("2021-11"))).isTrue();
        assertThat(Days.of("2021-10").surelyBefore(Days.of("2021-10-31"))).isFalse();
        assertThat(Days.of("2021-10/..").surelyBefore(Days.of("2025"))).isFalse();
        assertThat(Days.of("2021").surelyBefore(Days.of("../2025"))).isFalse();
    }

    @Test
    void a_fact_is_known_from_the_end_of_the_last_day_of_its_stated_on_in_london() {
        var recordedAt = Instant.parse("2026-11-21T12:00:00Z");
        assertThat(Knowledge.since(recordedAt, new StatedOn("2022-06-30", StatedOn.Basis.ASSUMED)))
                .isEqualTo(Instant.parse("2022-06-30T22:59:59.999999Z"));
        assertThat(Knowledge.since(recordedAt, new StatedOn("2022-01", StatedOn.Basis.DECLARED)))
                .isEqualTo(Instant.parse("2022-01-31T23:59:59.999999Z"));
    }

    @Test
    void but_never_later_than_it_was_recorded() {
        var recordedAt = Instant.parse("2026-11-21T12:00:00Z");
        assertThat(Knowledge.since(recordedAt, new StatedOn("2027", StatedOn.Basis.DECLARED)))
                .isEqualTo(recordedAt);
        assertThat(Knowledge.since(recordedAt, new StatedOn("2022/..", StatedOn.Basis.DECLARED)))
                .isEqualTo(recordedAt);
        assertThat(Knowledge.since(recordedAt, null)).isEqualTo(recordedAt);
    }
}
