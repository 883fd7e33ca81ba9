package org.learningledger.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Dates and moments in words")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DateWordsTest {

    @ParameterizedTest
    @CsvSource({
        "2021, 2021",
        "2021-10, October 2021",
        "2021-10-04, 4 October 2021",
        "2021-10-XX, October 2021",
        "201X, 2010 to 2019",
        "200X, 2000 to 2009",
        "20XX, 2000 to 2099",
        "20XX~, about 2000 to 2099",
        "200X/2009-10, a year between 2000 and 2009 to October 2009",
        "../201X, up to a year between 2010 and 2019",
        "2022-22, Summer 2022",
        "2022-24, Winter 2022 to 2023",
        "2022-01/2022-02, January to February 2022",
        "2021-11-10/2021-12-21, 10 November to 21 December 2021",
        "2021-11/2022-02, November 2021 to February 2022",
        "2019-09/.., from September 2019",
        "../2019-09, up to September 2019",
        "2019-09/, 'from September 2019, end not known'",
        "2021~, about 2021",
        "2021-10?, October 2021 (uncertain)"
    })
    void a_date_is_never_more_exact_than_it_is_known(String edtf, String words) {
        assertThat(DateWords.plain(edtf)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-04T08:32:10Z, 4 June 2026 at 9:32am",
        "2026-06-04T11:00:00Z, 4 June 2026 at midday",
        "2026-06-03T23:00:00Z, 4 June 2026 at midnight",
        "2026-10-25T00:30:00Z, 25 October 2026 at 1:30am BST",
        "2026-10-25T01:30:00Z, 25 October 2026 at 1:30am GMT"
    })
    void a_moment_is_told_by_the_clock_in_london(Instant moment, String words) {
        assertThat(DateWords.at(moment)).isEqualTo(words);
    }
}
