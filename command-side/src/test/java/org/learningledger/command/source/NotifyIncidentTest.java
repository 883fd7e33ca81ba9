package org.learningledger.command.source;

import static org.learningledger.command.source.SourceFacts.SOURCE;
import static org.learningledger.command.source.SourceFacts.audit;
import static org.learningledger.command.source.SourceFacts.on;
import static org.learningledger.command.source.SourceFacts.opened;
import static org.learningledger.command.source.SourceFacts.stated;
import static org.learningledger.command.testing.People.LD_GROUP;
import static org.learningledger.command.testing.People.as;

import java.util.stream.Stream;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.learningledger.command.refusal.Reason;
import org.learningledger.command.testing.Rules;
import org.learningledger.events.Words;
import org.learningledger.events.source.AuditKind;
import org.learningledger.events.source.IncidentNotified;
import org.learningledger.events.source.ReviewKind;
import org.learningledger.events.source.SourceEvent;

@DisplayName("Notifying a serious incident")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NotifyIncidentTest {

    private static final Words PANEL = Words.plain("the national Panel");

    private final FixtureConfiguration<Source> ledger = Rules.of(Source.class);

    private static NotifyIncident notified(String knownOn, String on) {
        return new NotifyIncident(SOURCE, PANEL, on(knownOn), on(on));
    }

    @Test
    void is_recorded_with_the_day_from_which_the_period_runs() {
        ledger.given(opened(ReviewKind.RAPID_REVIEW))
                .when(notified("2026-02-02", "2026-02-06"), as(LD_GROUP))
                .expectEvents(new IncidentNotified(SOURCE, PANEL, on("2026-02-02"), on("2026-02-06")));
    }

    @Test
    void before_it_became_known_is_refused() {
        ledger.given(opened(ReviewKind.RAPID_REVIEW))
                .when(notified("2026-02-06", "2026-02-02"), as(LD_GROUP))
                .expectNoEvents()
                .expectExceptionDetails(new Reason.NotifiedBeforeKnown(SOURCE, "2026-02-06"));
    }

    static Stream<SourceEvent> ofNoIncident() {
        return Stream.of(
                opened(ReviewKind.INSPECTION),
                opened(ReviewKind.NATIONAL_REVIEW),
                opened(ReviewKind.THEMATIC_ANALYSIS),
                audit(AuditKind.CASE_FILE),
                stated());
    }

    @ParameterizedTest
    @MethodSource("ofNoIncident")
    void needs_a_review_of_an_incident_that_was_opened_in_the_ledger(SourceEvent source) {
        ledger.given(source)
                .when(notified("2026-02-02", "2026-02-06"), as(LD_GROUP))
                .expectNoEvents()
                .expectExceptionDetails(new Reason.NotAboutAnIncident(SOURCE));
    }
}
