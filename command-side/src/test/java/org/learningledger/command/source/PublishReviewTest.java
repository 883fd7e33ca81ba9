package org.learningledger.command.source;

import static org.learningledger.command.source.SourceFacts.SOURCE;
import static org.learningledger.command.source.SourceFacts.WORDS;
import static org.learningledger.command.source.SourceFacts.audit;
import static org.learningledger.command.source.SourceFacts.on;
import static org.learningledger.command.source.SourceFacts.opened;
import static org.learningledger.command.source.SourceFacts.publishedOn;
import static org.learningledger.command.source.SourceFacts.stated;
import static org.learningledger.command.testing.People.LD_GROUP;
import static org.learningledger.command.testing.People.as;

import java.util.List;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.learningledger.command.refusal.Reason;
import org.learningledger.command.testing.Rules;
import org.learningledger.events.Words;
import org.learningledger.events.source.AuditKind;
import org.learningledger.events.source.PublicationEnded;
import org.learningledger.events.source.ReviewKind;
import org.learningledger.events.source.ReviewStated;
import org.learningledger.events.source.SourceEvent;

@DisplayName("Publishing a review")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PublishReviewTest {

    private final FixtureConfiguration<Source> ledger = Rules.of(Source.class);

    private static PublishReview publish(String on, String until) {
        return new PublishReview(SOURCE, Words.plain("the website"), on(until), on(on));
    }

    @Test
    void is_recorded_with_its_period() {
        ledger.given(opened(ReviewKind.LCSPR))
                .when(publish("2026-03-01", "2027-02-28"), as(LD_GROUP))
                .expectEvents(publishedOn("2026-03-01", "2027-02-28"));
    }

    @Test
    void is_also_recorded_of_a_review_that_only_a_paper_names_whatever_its_date_means() {
        ReviewStated paper = stated();
        ledger.given(paper)
                .when(publish("2025-03-01", "2026-02-28"), as(LD_GROUP))
                .expectEvents(publishedOn("2025-03-01", "2026-02-28"));
    }

    @Test
    void may_follow_an_earlier_publication_that_ended() {
        ledger.given(
                        opened(ReviewKind.LCSPR),
                        publishedOn("2026-03-01", "2026-06-30"),
                        new PublicationEnded(SOURCE, null, on("2026-06-30")))
                .when(publish("2026-09-01", "2026-12-31"), as(LD_GROUP))
                .expectEvents(publishedOn("2026-09-01", "2026-12-31"));
    }

    static Stream<Arguments> refused() {
        var review = opened(ReviewKind.LCSPR);
        return Stream.of(
                Arguments.of(
                        List.of(audit(AuditKind.CASE_FILE)), publish("2026-03", "2027"), new Reason.NotAReview(SOURCE)),
                Arguments.of(
                        List.of(review, publishedOn("2026-03", null)),
                        publish("2026-04", "2027"),
                        new Reason.AlreadyPublished(SOURCE)),
                Arguments.of(
                        List.of(review),
                        publish("2026-01-31", "2027"),
                        new Reason.PublishedBeforeOpened(SOURCE, "2026-02")),
                Arguments.of(
                        List.of(review),
                        publish("2026-03-02", "2026-03-01"),
                        new Reason.PublicationTooShort(SOURCE, "2026-03-01")));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void is_refused(List<SourceEvent> before, PublishReview publish, Reason reason) {
        ledger.given(before).when(publish, as(LD_GROUP)).expectNoEvents().expectExceptionDetails(reason);
    }

    static Stream<Arguments> ends() {
        var review = opened(ReviewKind.LCSPR);
        var forAYear = List.of(review, publishedOn("2026-03-01", "2027-02-28"));
        var forEver = List.of(review, publishedOn("2026-03-01", null));
        var ended = List.of(
                review, publishedOn("2026-03-01", "2027-02-28"), new PublicationEnded(SOURCE, null, on("2027-02-28")));
        return Stream.of(
                Arguments.of(forAYear, new EndPublication(SOURCE, null, on("2027-02-28")), null),
                Arguments.of(forAYear, new EndPublication(SOURCE, null, on("2027-02")), null),
                Arguments.of(forAYear, new EndPublication(SOURCE, WORDS, on("2026-05")), null),
                Arguments.of(forEver, new EndPublication(SOURCE, WORDS, null), null),
                Arguments.of(forAYear, new EndPublication(SOURCE, null, on("2027-01")), new Reason.EndedEarly(SOURCE)),
                Arguments.of(forEver, new EndPublication(SOURCE, null, on("2030")), new Reason.EndedEarly(SOURCE)),
                Arguments.of(
                        forAYear,
                        new EndPublication(SOURCE, WORDS, on("2026-02")),
                        new Reason.EndedBeforePublished(SOURCE, "2026-03-01")),
                Arguments.of(List.of(review), new EndPublication(SOURCE, WORDS, null), new Reason.NotPublished(SOURCE)),
                Arguments.of(ended, new EndPublication(SOURCE, WORDS, null), new Reason.NotPublished(SOURCE)));
    }

    @ParameterizedTest
    @MethodSource("ends")
    void ends_once_and_before_its_time_only_for_a_reason(
            List<SourceEvent> before, EndPublication end, @Nullable Reason reason) {
        var result = ledger.given(before).when(end, as(LD_GROUP));
        if (reason == null) {
            result.expectEvents(new PublicationEnded(SOURCE, end.reason(), end.occurredOn()));
        } else {
            result.expectNoEvents().expectExceptionDetails(reason);
        }
    }
}
