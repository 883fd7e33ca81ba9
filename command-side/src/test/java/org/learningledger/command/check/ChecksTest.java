package org.learningledger.command.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.learningledger.events.Citation;
import org.learningledger.events.LedgerEvent;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;
import org.learningledger.events.register.BudgetStated;
import org.learningledger.events.register.DocumentStated;
import org.learningledger.events.register.EntryId;
import org.learningledger.events.register.IndicatorStated;
import org.learningledger.events.register.LearningEventStated;

@DisplayName("Checks on what papers say")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ChecksTest {

    private static final Citation REPORT = new Citation("set", "row", "DOC-1", "paper.txt:1", null);

    private static EntryId id() {
        return new EntryId(UUID.randomUUID());
    }

    private static List<Suspicion> check(LedgerEvent... statements) {
        return Checks.of(List.of(statements), List.of(report("2021/22")));
    }

    private static DocumentStated report(@Nullable String period) {
        return paper("DOC-1", period);
    }

    private static DocumentStated paper(String reference, @Nullable String period) {
        var title = Words.plain("A report");
        return new DocumentStated(
                id(), reference, title, null, null, Words.plainOrNull(period), "1-9", null, null, REPORT);
    }

    private static LearningEventStated event(
            @Nullable String attendees, @Nullable String facilitators, @Nullable String total) {
        return event(attendees, facilitators, total, null, null);
    }

    private static LearningEventStated event(
            @Nullable String attendees,
            @Nullable String facilitators,
            @Nullable String total,
            @Nullable String dateKind,
            @Nullable String edtf) {
        return new LearningEventStated(
                id(),
                "EV-1",
                Words.plain("An event"),
                null,
                null,
                null,
                null,
                null,
                attendees,
                facilitators,
                total,
                null,
                null,
                List.of(),
                List.of(),
                dateKind,
                StatedDate.printed(edtf, null),
                null,
                REPORT);
    }

    private static IndicatorStated figure(
            @Nullable String value,
            @Nullable String unit,
            @Nullable String before,
            @Nullable String unitBefore,
            @Nullable String change) {
        return new IndicatorStated(
                id(),
                "IND-1",
                null,
                Words.plain("Referrals"),
                null,
                null,
                value,
                null,
                unit,
                null,
                before,
                unitBefore,
                change,
                null,
                null,
                List.of(),
                null,
                null,
                REPORT);
    }

    private static BudgetStated budget(String reference, String sortedAs, @Nullable String amount, String year) {
        return new BudgetStated(
                id(), reference, sortedAs, null, List.of(), amount, null, null, StatedDate.of(year), null, REPORT);
    }

    // Sums

    @Test
    void an_attendance_that_does_not_add_up() {
        var event = event("74", "12", "85");
        assertThat(check(event))
                .containsExactly(new Suspicion(
                        event,
                        "a sum that does not add up",
                        "EV-1: 85 people in all",
                        "74 attendees and 12 facilitators make 86"));
    }

    @ParameterizedTest
    @CsvSource({"68,15,83", "'1,068',15,'1,083'", "127,,139", "three,12,85", "about 74,12,85"})
    void an_attendance_that_adds_up_or_is_not_plain(String attendees, String facilitators, String total) {
        assertThat(check(event(attendees, facilitators, total))).isEmpty();
    }

    @Test
    void contributions_that_do_not_make_their_total() {
        var total = budget("BUD-3", "total", "131,000", "2021/2022");
        assertThat(check(
                        budget("BUD-1", "contribution", "65,000", "2021/2022"),
                        budget("BUD-2", "contribution", "65,000", "2021/2022"),
                        total,
                        budget("BUD-9", "contribution", "1,000", "2020/2021")))
                .containsExactly(new Suspicion(
                        total,
                        "a sum that does not add up",
                        "BUD-3: a total of 131,000",
                        "The 2 contributions make 130000"));
    }

    @Test
    void contributions_that_make_their_total_or_are_not_all_plain_or_have_two_totals() {
        assertThat(check(
                        budget("BUD-1", "contribution", "65,000", "2021"),
                        budget("BUD-2", "contribution", "1,158", "2021"),
                        budget("BUD-3", "total", "66,158", "2021"),
                        budget("BUD-4", "contribution", "in kind", "2022"),
                        budget("BUD-5", "total", "1", "2022"),
                        budget("BUD-6", "contribution", "2", "2023"),
                        budget("BUD-7", "total", "3", "2023"),
                        budget("BUD-8", "total", "4", "2023")))
                .isEmpty();
    }

    // Percentages

    @ParameterizedTest
    @CsvSource({"101,%,1", "100.5,%,1", "100,%,0", "12,%,0", "171.10,per 10000,0", "101,,0", "five,%,0"})
    void percentages_over_100(String value, @Nullable String unit, int suspicions) {
        assertThat(check(figure(value, unit, null, null, null))).hasSize(suspicions);
    }

    @ParameterizedTest
    @CsvSource({
        "'4,612',,'4,436',,Up 3.9%,0", // cut off
        "243,,159,,Up 53%,0", // rounded
        "37.9,%,32.4,%,Up by 5.5%,0", // points
        "75,%,50,%,Up by 50%,0", // relative
        "8,,6,,Up 23.3%,1",
        "8,,6,,Down 33.3%,1",
        "37.9,,32.4,,Up by 5.5%,1",
        "8,,6,,Improving,0",
        "8,,0,,Up 33%,0",
        "2nd,,4th,,Up 50%,0"
    })
    void a_stated_change(
            String value, @Nullable String unit, String before, @Nullable String unitBefore, String change, int found) {
        assertThat(check(figure(value, unit, before, unitBefore, change))).hasSize(found);
    }

    @Test
    void a_stated_change_is_told_with_what_the_figures_make() {
        assertThat(check(figure("8", null, "6", null, "Up 23.3%")))
                .singleElement()
                .satisfies(suspicion -> {
                    assertThat(suspicion.check()).isEqualTo("a change that its figures do not bear out");
                    assertThat(suspicion.found()).isEqualTo("IND-1: Up 23.3%");
                    assertThat(suspicion.expected()).isEqualTo("From 6 to 8 is +33.3%");
                });
    }

    // Dates

    @ParameterizedTest
    @CsvSource({
        "occurred,2022-09,1",
        "occurred,2021-03-31,1",
        "occurred,2021-04-01,0",
        "occurred,2022-03-31,0",
        "occurred,2021,0", // may lie inside
        "occurred,2021-03/2021-05,0",
        "planned,2022-09,0",
        "published,2018,0",
        ",2022-09,0",
        "occurred,,0"
    })
    void a_date_outside_its_reports_period(@Nullable String dateKind, @Nullable String edtf, int suspicions) {
        assertThat(check(event(null, null, null, dateKind, edtf))).hasSize(suspicions);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2021/22",
                "2021/2022",
                "2021- 2022",
                "during 2021- 2022",
                "between 01 April 2021 and 31 March 2022",
                "1 April 2021 to 31 March 2022"
            })
    void a_period_that_is_printed_plainly(String period) {
        assertThat(suspicionsIn(period)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2021/23", "2021", "last year", "between 31 April 2021 and 31 March 2022", "22/2021"})
    void a_period_that_is_not_is_left_alone(String period) {
        assertThat(suspicionsIn(period)).isEmpty();
    }

    private static List<Suspicion> suspicionsIn(String period) {
        return Checks.of(List.of(event(null, null, null, "occurred", "2022-09")), List.of(report(period)));
    }

    @Test
    void of_another_paper_it_is_no_matter() {
        var event = event(null, null, null, "occurred", "2022-09");
        assertThat(Checks.of(List.of(event), List.of(paper("DOC-2", "2021/22"))))
                .isEmpty();
    }
}
