package org.learningledger.command.source;

import static org.learningledger.command.source.SourceFacts.SOURCE;
import static org.learningledger.command.source.SourceFacts.WORDS;
import static org.learningledger.command.source.SourceFacts.audit;
import static org.learningledger.command.source.SourceFacts.on;
import static org.learningledger.command.source.SourceFacts.opened;
import static org.learningledger.command.source.SourceFacts.stated;
import static org.learningledger.command.testing.People.LD_GROUP;
import static org.learningledger.command.testing.People.as;

import java.util.List;
import java.util.stream.Stream;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.learningledger.command.refusal.Reason;
import org.learningledger.command.testing.Rules;
import org.learningledger.events.source.AuditKind;
import org.learningledger.events.source.ClockPaused;
import org.learningledger.events.source.ClockResumed;
import org.learningledger.events.source.ReviewKind;
import org.learningledger.events.source.SourceEvent;

@DisplayName("Pausing a clock")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PauseClockTest {

    private static final String CLOCK = "rapid-review";
    private static final String OTHER = "lcspr-publication";

    private final FixtureConfiguration<Source> ledger = Rules.of(Source.class);

    private static ClockPaused paused(String clock) {
        return new ClockPaused(SOURCE, clock, WORDS, on("2026-03-02"));
    }

    private static ClockResumed resumed(String clock) {
        return new ClockResumed(SOURCE, clock, null, on("2026-04-01"));
    }

    private static PauseClock pause(String clock) {
        return new PauseClock(SOURCE, clock, WORDS, on("2026-03-02"));
    }

    private static ResumeClock resume(String clock, String on) {
        return new ResumeClock(SOURCE, clock, null, on(on));
    }

    @Test
    void is_recorded_with_its_reason() {
        ledger.given(opened(ReviewKind.RAPID_REVIEW))
                .when(pause(CLOCK), as(LD_GROUP))
                .expectEvents(paused(CLOCK));
    }

    @Test
    void is_also_recorded_of_a_review_that_only_a_paper_names() {
        ledger.given(stated()).when(pause(OTHER), as(LD_GROUP)).expectEvents(paused(OTHER));
    }

    @Test
    void stops_this_clock_only() {
        ledger.given(opened(ReviewKind.RAPID_REVIEW), paused(CLOCK))
                .when(pause(OTHER), as(LD_GROUP))
                .expectEvents(paused(OTHER));
    }

    @Test
    void ends_when_it_runs_again() {
        ledger.given(opened(ReviewKind.RAPID_REVIEW), paused(CLOCK))
                .when(resume(CLOCK, "2026-04-01"), as(LD_GROUP))
                .expectEvents(resumed(CLOCK));
    }

    @Test
    void may_come_again() {
        ledger.given(opened(ReviewKind.RAPID_REVIEW), paused(CLOCK), resumed(CLOCK))
                .when(pause(CLOCK), as(LD_GROUP))
                .expectEvents(paused(CLOCK));
    }

    static Stream<Arguments> refused() {
        var review = opened(ReviewKind.RAPID_REVIEW);
        return Stream.of(
                Arguments.of(List.of(audit(AuditKind.CASE_FILE)), pause(CLOCK), new Reason.NoClocksRun(SOURCE)),
                Arguments.of(List.of(review), pause("tea-break"), new Reason.NoSuchClock("tea-break")),
                Arguments.of(
                        List.of(review),
                        pause("report-copy"), // there is such a rule, but nothing is counted by it
                        new Reason.NoSuchClock("report-copy")),
                Arguments.of(List.of(review, paused(CLOCK)), pause(CLOCK), new Reason.ClockPausedAlready(SOURCE)),
                Arguments.of(List.of(review), resume(CLOCK, "2026-04-01"), new Reason.ClockNotPaused(SOURCE)),
                Arguments.of(
                        List.of(review, paused(OTHER)), resume(CLOCK, "2026-04-01"), new Reason.ClockNotPaused(SOURCE)),
                Arguments.of(
                        List.of(review, paused(CLOCK), resumed(CLOCK)),
                        resume(CLOCK, "2026-04-01"),
                        new Reason.ClockNotPaused(SOURCE)),
                Arguments.of(
                        List.of(review, paused(CLOCK)),
                        resume(CLOCK, "2026-02"),
                        new Reason.ResumedBeforePaused(SOURCE, "2026-03-02")));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void is_refused(List<SourceEvent> before, Object command, Reason reason) {
        ledger.given(before).when(command, as(LD_GROUP)).expectNoEvents().expectExceptionDetails(reason);
    }

    @Test
    void needs_a_source() {
        ledger.givenNoPriorActivity()
                .when(pause(CLOCK), as(LD_GROUP))
                .expectNoEvents()
                .expectException(AggregateNotFoundException.class);
    }
}
