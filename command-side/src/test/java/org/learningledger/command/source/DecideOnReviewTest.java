package org.learningledger.command.source;

import static org.learningledger.command.source.SourceFacts.ANOTHER;
import static org.learningledger.command.source.SourceFacts.SOURCE;
import static org.learningledger.command.source.SourceFacts.WORDS;
import static org.learningledger.command.source.SourceFacts.on;
import static org.learningledger.command.source.SourceFacts.opened;
import static org.learningledger.command.source.SourceFacts.stated;
import static org.learningledger.command.testing.People.LD_GROUP;
import static org.learningledger.command.testing.People.as;

import java.util.UUID;
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
import org.learningledger.events.source.ReviewDecided;
import org.learningledger.events.source.ReviewDecision;
import org.learningledger.events.source.ReviewKind;
import org.learningledger.events.source.SourceEvent;
import org.learningledger.events.source.SourceId;

@DisplayName("Deciding what follows a rapid review")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DecideOnReviewTest {

    private static final SourceId UNKNOWN = new SourceId(UUID.randomUUID());

    private final FixtureConfiguration<Source> ledger = Rules.of(Source.class, opened(ANOTHER, ReviewKind.LCSPR));

    private static DecideOnReview decided(ReviewDecision decision, @Nullable SourceId opened) {
        return new DecideOnReview(SOURCE, decision, WORDS, opened, on("2026-03"));
    }

    @Test
    void names_the_review_that_was_opened_on_it() {
        ledger.given(opened(ReviewKind.RAPID_REVIEW))
                .when(decided(ReviewDecision.LOCAL_REVIEW, ANOTHER), as(LD_GROUP))
                .expectEvents(new ReviewDecided(SOURCE, ReviewDecision.LOCAL_REVIEW, WORDS, ANOTHER, on("2026-03")));
    }

    @Test
    void may_be_done_anew() {
        ledger.given(
                        opened(ReviewKind.RAPID_REVIEW),
                        new ReviewDecided(SOURCE, ReviewDecision.NO_FURTHER_REVIEW, WORDS, null, null))
                .when(decided(ReviewDecision.NATIONAL_REVIEW_PROPOSED, null), as(LD_GROUP))
                .expectSuccessfulHandlerExecution();
    }

    static Stream<Arguments> refused() {
        var rapid = opened(ReviewKind.RAPID_REVIEW);
        return Stream.of(
                Arguments.of(rapid, ReviewDecision.NO_FURTHER_REVIEW, ANOTHER, new Reason.NoReviewFollows(SOURCE)),
                Arguments.of(rapid, ReviewDecision.LOCAL_REVIEW, SOURCE, new Reason.NotItsOwnSuccessor(SOURCE)),
                Arguments.of(rapid, ReviewDecision.LOCAL_REVIEW, UNKNOWN, new Reason.NoSuchReview(UNKNOWN)),
                Arguments.of(
                        opened(ReviewKind.LCSPR),
                        ReviewDecision.LOCAL_REVIEW,
                        null,
                        new Reason.NotARapidReview(SOURCE)),
                Arguments.of(stated(), ReviewDecision.LOCAL_REVIEW, null, new Reason.NotARapidReview(SOURCE)));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void is_refused_where_it_contradicts_itself(
            SourceEvent source, ReviewDecision decision, @Nullable SourceId opened, Reason reason) {
        ledger.given(source)
                .when(decided(decision, opened), as(LD_GROUP))
                .expectNoEvents()
                .expectExceptionDetails(reason);
    }
}
