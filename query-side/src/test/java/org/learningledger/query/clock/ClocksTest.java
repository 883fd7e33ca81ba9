package org.learningledger.query.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.learningledger.events.Words;
import org.learningledger.events.source.ClockPaused;
import org.learningledger.events.source.ClockResumed;
import org.learningledger.events.source.IncidentNotified;
import org.learningledger.events.source.PublicationEnded;
import org.learningledger.events.source.ReviewDecided;
import org.learningledger.events.source.ReviewDecision;
import org.learningledger.events.source.ReviewKind;
import org.learningledger.events.source.ReviewOpened;
import org.learningledger.events.source.ReviewPublished;
import org.learningledger.events.source.SourceEvent;
import org.learningledger.events.source.SourceId;
import org.learningledger.query.Mother;
import org.learningledger.query.clock.SourceClock.Range;
import org.learningledger.store.clock.ClockRule;
import org.learningledger.store.clock.ClockRules;
import org.learningledger.store.log.Fact;
import org.learningledger.store.log.Recorded;
import org.learningledger.store.record.Stamp;

@DisplayName("A clock of a review")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ClocksTest {

    private static final SourceId REVIEW = new SourceId(UUID.randomUUID());
    private static final String RAPID = "rapid-review";
    private static final String NOTIFICATION = "incident-notification";
    private static final String PUBLICATION = "lcspr-publication";
    private static final String AVAILABLE = "publicly-available";

    private static ReviewOpened opened(ReviewKind kind, @Nullable String on) {
        return new ReviewOpened(REVIEW, "RR-1", kind, null, Words.plain("Review"), Mother.on(on));
    }

    private static IncidentNotified notified(@Nullable String known, @Nullable String on) {
        return new IncidentNotified(REVIEW, Words.plain("the national Panel"), Mother.on(known), Mother.on(on));
    }

    private static ReviewDecided decided(@Nullable String on) {
        return new ReviewDecided(
                REVIEW, ReviewDecision.NO_FURTHER_REVIEW, Words.plain("All is learnt"), null, Mother.on(on));
    }

    private static ReviewPublished published(@Nullable String on) {
        return new ReviewPublished(REVIEW, Words.plain("the website"), null, Mother.on(on));
    }

    private static PublicationEnded ended(@Nullable String on) {
        return new PublicationEnded(REVIEW, Words.plain("The family wished it"), Mother.on(on));
    }

    private static ClockPaused paused(String clock, @Nullable String on) {
        return new ClockPaused(REVIEW, clock, Words.plain("Criminal proceedings"), Mother.on(on));
    }

    private static ClockResumed resumed(String clock, @Nullable String on) {
        return new ClockResumed(REVIEW, clock, null, Mother.on(on));
    }

    /** Recorded in this order on the last day of 2026. */
    private static List<Fact> facts(SourceEvent... events) {
        var facts = new ArrayList<Fact>();
        for (var event : events) {
            long position = facts.size() + 1;
            facts.add(new Fact(
                    event,
                    new Recorded(
                            position,
                            position,
                            Instant.parse("2026-12-31T12:00:00Z").plusSeconds(position),
                            position - 1,
                            "event-" + position,
                            new Stamp(Mother.officer("p", null), "key", null))));
        }
        return facts;
    }

    private static List<SourceClock> clocks(String rule, String day, SourceEvent... events) {
        return Clocks.of(facts(events), ClockRules.all(), LocalDate.parse(day)).stream()
                .filter(clock -> clock.rule().id().equals(rule))
                .toList();
    }

    private static SourceClock clock(String rule, String day, SourceEvent... events) {
        var clocks = clocks(rule, day, events);
        assertThat(clocks).hasSize(1);
        return clocks.getFirst();
    }

    private static SourceClock rapid(String day, SourceEvent... events) {
        var all = new ArrayList<SourceEvent>(List.of(opened(ReviewKind.RAPID_REVIEW, null)));
        all.addAll(List.of(events));
        return clock(RAPID, day, all.toArray(SourceEvent[]::new));
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static Range exactly(long days) {
        return new Range(days, days);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-06, 2026-02-27", // a Friday: day 1 is the Monday after it
        "2026-02-08, 2026-02-27", // a Sunday
        "2026-03-20, 2026-04-14", // over Easter
        "2025-12-19, 2026-01-14", // over Christmas and New Year
        "2021-12-20, 2022-01-13", // with substitute days for Christmas, Boxing Day and New Year's Day
        "2022-09-09, 2022-10-03" // with the state funeral
    })
    void is_due_on_the_last_of_its_working_days_the_first_of_them_after_its_trigger(String notified, LocalDate due) {
        var clock = rapid(notified, notified(null, notified));
        assertThat(clock.dueEarliest()).isEqualTo(due);
        assertThat(clock.dueLatest()).isEqualTo(due);
        assertThat(clock.state()).isEqualTo(ClockState.RUNNING);
        assertThat(clock.left()).isEqualTo(exactly(15));
    }

    @ParameterizedTest
    @CsvSource({"2026-02-26, 1", "2026-02-27, 0"})
    void runs_up_to_its_last_day(String day, long left) {
        var clock = rapid(day, notified(null, "2026-02-06"));
        assertThat(clock.state()).isEqualTo(ClockState.RUNNING);
        assertThat(clock.left()).isEqualTo(exactly(left));
        assertThat(clock.late()).isNull();
    }

    @Test
    void is_late_from_the_day_after() {
        var clock = rapid("2026-03-02", notified(null, "2026-02-06"));
        assertThat(clock.state()).isEqualTo(ClockState.LATE);
        assertThat(clock.late()).isEqualTo(exactly(1));
        assertThat(clock.left()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"2026-02-27, MET", "2026-03-02, LATE"})
    void is_met_or_late_for_ever_once_it_has_ended(String decided, ClockState state) {
        var clock = rapid("2026-12-31", notified(null, "2026-02-06"), decided(decided));
        assertThat(clock.state()).isEqualTo(state);
        assertThat(clock.hasEnded()).isTrue();
        assertThat(clock.late()).isEqualTo(state == ClockState.LATE ? exactly(1) : null);
    }

    @Test
    void stands_on_an_earlier_day_as_it_stood_then() {
        var events = new SourceEvent[] {
            notified(null, "2026-02-06"),
            paused(RAPID, "2026-02-12"),
            resumed(RAPID, "2026-03-12"),
            decided("2026-04-01")
        };
        assertThat(clocks(RAPID, "2026-02-05", with(events))).isEmpty();
        assertThat(rapid("2026-02-11", events).state()).isEqualTo(ClockState.RUNNING);
        assertThat(rapid("2026-02-11", events).pauses()).isEmpty();
        assertThat(rapid("2026-02-12", events).state()).isEqualTo(ClockState.PAUSED);
        assertThat(rapid("2026-03-11", events).state()).isEqualTo(ClockState.PAUSED);
        assertThat(rapid("2026-03-12", events).state()).isEqualTo(ClockState.RUNNING);
        assertThat(rapid("2026-03-31", events).ended()).isNull();
        assertThat(rapid("2026-04-01", events).hasEnded()).isTrue();
    }

    private static SourceEvent[] with(SourceEvent... events) {
        var all = new ArrayList<SourceEvent>(List.of(opened(ReviewKind.RAPID_REVIEW, null)));
        all.addAll(List.of(events));
        return all.toArray(SourceEvent[]::new);
    }

    @Test
    void does_not_count_the_days_of_a_pause_and_tells_why() {
        // four days count before the pause, from 9 to 12 February, and eleven after it, from 16 March
        var clock = rapid(
                "2026-03-20", notified(null, "2026-02-06"), paused(RAPID, "2026-02-13"), resumed(RAPID, "2026-03-16"));
        assertThat(clock.dueEarliest()).isEqualTo(day("2026-03-30"));
        assertThat(clock.state()).isEqualTo(ClockState.RUNNING);
        assertThat(clock.left()).isEqualTo(exactly(6));
        assertThat(clock.pauses()).singleElement().satisfies(pause -> {
            assertThat(pause.reason()).isEqualTo("Criminal proceedings");
            assertThat(pause.isOver()).isTrue();
            assertThat(pause.lost()).isEqualTo(exactly(21));
        });
    }

    @Test
    void can_be_paused_more_than_once_and_a_bank_holiday_is_lost_to_no_pause() {
        var clock = rapid(
                "2026-05-01",
                notified(null, "2026-03-20"),
                paused(RAPID, "2026-03-25"),
                resumed(RAPID, "2026-03-27"),
                paused(RAPID, "2026-04-02"),
                resumed(RAPID, "2026-04-08"));
        assertThat(clock.pauses())
                .extracting(SourceClock.Pause::lost)
                .as("the second holds Good Friday, a weekend and Easter Monday")
                .containsExactly(exactly(2), exactly(2));
        assertThat(clock.dueEarliest()).isEqualTo(day("2026-04-20"));
    }

    @Test
    void becomes_not_late_while_it_is_paused_but_stays_late_if_it_was() {
        assertThat(rapid("2026-12-31", notified(null, "2026-02-06"), paused(RAPID, "2026-02-27"))
                        .state())
                .isEqualTo(ClockState.PAUSED);
        assertThat(rapid("2026-12-31", notified(null, "2026-02-06"), paused(RAPID, "2026-03-02"))
                        .state())
                .isEqualTo(ClockState.LATE);
    }

    @Test
    void is_paused_by_pauses_of_its_own_only() {
        assertThat(rapid("2026-02-20", notified(null, "2026-02-06"), paused(PUBLICATION, "2026-02-10"))
                        .pauses())
                .isEmpty();
    }

    @Test
    void is_due_on_one_of_several_days_where_only_the_month_is_known() {
        var clock = rapid("2026-02-27", notified(null, "2026-02"));
        assertThat(clock.dueEarliest()).isEqualTo(day("2026-02-20"));
        assertThat(clock.dueLatest()).isEqualTo(day("2026-03-20"));
        assertThat(clock.state()).isEqualTo(ClockState.PERHAPS_LATE);
        assertThat(clock.late()).isEqualTo(new Range(0, 5));
        assertThat(rapid("2026-02-20", notified(null, "2026-02")).state()).isEqualTo(ClockState.RUNNING);
        assertThat(rapid("2026-02-20", notified(null, "2026-02")).left()).isEqualTo(new Range(0, 20));
        assertThat(rapid("2026-03-23", notified(null, "2026-02")).state()).isEqualTo(ClockState.LATE);
        assertThat(rapid("2026-03-23", notified(null, "2026-02")).late()).isEqualTo(new Range(1, 21));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-10/2026-02-27, MET",
        "2026-03, LATE",
        "2026-02, PERHAPS_LATE",
        "2026-02/2026-03, PERHAPS_LATE",
        "2026, PERHAPS_LATE"
    })
    void ended_in_time_surely_perhaps_or_not(String decided, ClockState state) {
        assertThat(rapid("2026-12-31", notified(null, "2026-02-06"), decided(decided))
                        .state())
                .isEqualTo(state);
    }

    @Test
    void ended_perhaps_late_where_nobody_said_when_it_ended() {
        var clock = rapid("2026-12-31", notified(null, "2026-02-06"), decided(null));
        assertThat(clock.hasEnded()).as("it had by the day of its record").isTrue();
        assertThat(clock.ended()).isNull();
        assertThat(clock.state()).isEqualTo(ClockState.PERHAPS_LATE);
    }

    @Test
    void cannot_be_counted_without_the_day_of_its_trigger() {
        var clock = rapid("2026-12-31", notified(null, null));
        assertThat(clock.state()).isEqualTo(ClockState.UNDATED);
        assertThat(clock.dueEarliest()).isNull();
    }

    @Test
    void loses_a_number_of_days_that_is_not_known_exactly_where_a_pause_is_dated_by_months() {
        var clock = rapid(
                "2026-06-30",
                notified(null, "2026-02-06"),
                paused(RAPID, "2026-02-16/2026-02-17"),
                resumed(RAPID, "2026-03"));
        assertThat(clock.pauses().getFirst().lost()).isEqualTo(new Range(9, 31));
        assertThat(clock.dueEarliest()).isEqualTo(day("2026-03-12"));
        assertThat(clock.dueLatest()).isEqualTo(day("2026-04-15"));
    }

    @Test
    void of_a_rapid_review_runs_once_from_the_first_notification_to_the_first_decision_in_whatever_order_recorded() {
        var clock = rapid(
                "2026-12-31",
                decided("2026-02-20"),
                notified(null, "2026-02-09"),
                notified(null, "2026-02-06"),
                decided("2026-05-20"));
        assertThat(clock.started().stated().edtf()).isEqualTo("2026-02-06");
        assertThat(clock.ended().stated().edtf()).isEqualTo("2026-02-20");
        assertThat(clock.state()).isEqualTo(ClockState.MET);
    }

    @Test
    void runs_only_for_its_kind_of_review() {
        assertThat(clocks(RAPID, "2026-12-31", opened(ReviewKind.LCSPR, null), notified(null, "2026-02-06")))
                .isEmpty();
        assertThat(clocks(PUBLICATION, "2026-12-31", opened(ReviewKind.RAPID_REVIEW, "2026-02-06")))
                .isEmpty();
    }

    @Test
    void of_a_notification_runs_from_the_day_the_incident_became_known_for_each_by_itself() {
        var clocks = clocks(
                NOTIFICATION,
                "2026-12-31",
                opened(ReviewKind.RAPID_REVIEW, null),
                notified("2026-01-30", "2026-02-06"),
                notified("2026-01-30", "2026-02-09"));
        assertThat(clocks).extracting(SourceClock::run).containsExactly(1, 2);
        assertThat(clocks).extracting(SourceClock::dueEarliest).containsOnly(day("2026-02-06"));
        assertThat(clocks).extracting(SourceClock::state).containsExactly(ClockState.MET, ClockState.LATE);
    }

    @ParameterizedTest
    @CsvSource({"2026-02-28, 2026-08-28", "2025-08-31, 2026-02-28", "2025-12-27, 2026-06-27"})
    void of_months_ends_on_the_day_of_the_same_number_whatever_day_of_the_week_that_is(String opened, LocalDate due) {
        assertThat(clock(PUBLICATION, opened, opened(ReviewKind.LCSPR, opened)).dueEarliest())
                .isEqualTo(due);
    }

    @Test
    void of_months_gets_the_days_of_a_pause_in_addition() {
        var clock = clock(
                PUBLICATION,
                "2026-07-01",
                opened(ReviewKind.LCSPR, "2026-01-15"),
                paused(PUBLICATION, "2026-03-01"),
                resumed(PUBLICATION, "2026-04-01"));
        assertThat(clock.pauses().getFirst().lost()).isEqualTo(exactly(31));
        assertThat(clock.dueEarliest()).isEqualTo(day("2026-08-15"));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-01-22, , RUNNING",
        "2025-01-23, , MET",
        "2026-12-31, 2025-01-22, TOO_EARLY",
        "2026-12-31, 2025-01-23, MET",
        "2026-12-31, 2025-01, PERHAPS_TOO_EARLY",
        "2025-01-10, 2025-01, PERHAPS_TOO_EARLY",
        "2024-12-31, 2025-01, RUNNING"
    })
    void of_what_has_to_last_is_met_when_it_has_lasted(String day, @Nullable String end, ClockState state) {
        var events = new ArrayList<SourceEvent>(List.of(published("2024-01-23")));
        if (end != null) events.add(ended(end));
        assertThat(clock(AVAILABLE, day, events.toArray(SourceEvent[]::new)).state())
                .isEqualTo(state);
    }

    @Test
    void of_a_publication_runs_anew_for_the_next_one() {
        var clocks =
                clocks(AVAILABLE, "2026-12-31", published("2024-01-23"), ended("2024-05-01"), published("2026-06-01"));
        assertThat(clocks).extracting(SourceClock::state).containsExactly(ClockState.TOO_EARLY, ClockState.RUNNING);
    }

    @Test
    void is_counted_by_the_edition_that_held_when_it_started() {
        var rules = List.of(edition(10, null, "2026-01-31"), edition(15, "2026-02-01", null));
        var before = Clocks.of(facts(with(notified(null, "2026-01-30"))), rules, day("2026-12-31"));
        var after = Clocks.of(facts(with(notified(null, "2026-02-02"))), rules, day("2026-12-31"));
        assertThat(before)
                .singleElement()
                .extracting(clock -> clock.rule().amount())
                .isEqualTo(10);
        assertThat(after)
                .singleElement()
                .extracting(clock -> clock.rule().amount())
                .isEqualTo(15);
    }

    private static ClockRule edition(int amount, @Nullable String from, @Nullable String until) {
        return new ClockRule(
                RAPID,
                "Rapid review",
                null,
                from == null ? null : day(from),
                until == null ? null : day(until),
                ClockRule.Limit.WITHIN,
                amount,
                ClockRule.Unit.WORKING_DAYS,
                ClockRule.Calendar.ENGLAND,
                ClockRule.Moment.INCIDENT_NOTIFIED,
                ClockRule.Moment.REVIEW_DECIDED,
                false,
                Set.of(ReviewKind.RAPID_REVIEW),
                List.of(),
                ClockRule.Certainty.UNCHECKED,
                null);
    }
}
