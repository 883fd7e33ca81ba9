package org.learningledger.command.recommendation;

import static org.learningledger.command.recommendation.Recommendations.RECOMMENDATION;
import static org.learningledger.command.recommendation.Recommendations.REVIEW;
import static org.learningledger.command.recommendation.Recommendations.TODAY;
import static org.learningledger.command.recommendation.Recommendations.made;
import static org.learningledger.command.recommendation.Recommendations.onlyStated;
import static org.learningledger.command.recommendation.Recommendations.review;
import static org.learningledger.command.recommendation.Recommendations.words;
import static org.learningledger.command.testing.People.LD_GROUP;
import static org.learningledger.command.testing.People.as;
import static org.learningledger.command.testing.People.by;
import static org.learningledger.command.testing.People.somebodyOf;

import java.util.List;
import java.util.UUID;
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
import org.learningledger.events.LedgerEvent;
import org.learningledger.events.challenge.ChallengeEventHeld;
import org.learningledger.events.challenge.ChallengeEventId;
import org.learningledger.events.challenge.Seat;
import org.learningledger.events.recommendation.FoundNotInPlaceAtChallenge;
import org.learningledger.events.recommendation.LearningFoundNotInPlace;
import org.learningledger.web.account.Role;

@DisplayName("Reporting that learning was found not in place")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReportNotInPlaceTest {

    private static final ChallengeEventId CHALLENGE = new ChallengeEventId(UUID.randomUUID());
    private static final ChallengeEventId ELSEWHERE = new ChallengeEventId(UUID.randomUUID());

    private final FixtureConfiguration<Recommendation> ledger = Rules.of(
            Recommendation.class,
            List.of(
                    by(LD_GROUP, review()),
                    by(LD_GROUP, held(CHALLENGE)),
                    by(somebodyOf("elsewhere", Role.LD_GROUP, null), held(ELSEWHERE))));

    static Stream<LedgerEvent> howTheLedgerKnowsIt() {
        return Stream.of(made(), onlyStated());
    }

    @ParameterizedTest
    @MethodSource("howTheLedgerKnowsIt")
    void is_recorded_with_the_source_that_found_it(LedgerEvent known) {
        ledger.given(known)
                .when(
                        new ReportNotInPlace(RECOMMENDATION, REVIEW, words("Not asked in 4 of 10 cases"), TODAY),
                        as(LD_GROUP))
                .expectEvents(new LearningFoundNotInPlace(
                        RECOMMENDATION, REVIEW, words("Not asked in 4 of 10 cases"), TODAY));
    }

    @ParameterizedTest
    @MethodSource("howTheLedgerKnowsIt")
    void is_recorded_with_the_challenge_event_that_found_it(LedgerEvent known) {
        ledger.given(known)
                .when(atChallenge(CHALLENGE), as(LD_GROUP))
                .expectEvents(new FoundNotInPlaceAtChallenge(RECOMMENDATION, CHALLENGE, words("Not asked"), TODAY));
    }

    @Test
    void at_a_challenge_event_is_refused_unless_it_is_on_file_here() {
        for (var unknown : List.of(new ChallengeEventId(UUID.randomUUID()), ELSEWHERE)) {
            ledger.given(made())
                    .when(atChallenge(unknown), as(LD_GROUP))
                    .expectNoEvents()
                    .expectExceptionDetails(new Reason.NoSuchChallengeEvent(unknown));
        }
    }

    @Test
    void at_something_else_than_a_challenge_event_is_refused() {
        var review = new ChallengeEventId(REVIEW.value());
        ledger.given(made())
                .when(atChallenge(review), as(LD_GROUP))
                .expectNoEvents()
                .expectExceptionDetails(new Reason.NoSuchChallengeEvent(review));
    }

    private static ReportNotInPlaceAtChallenge atChallenge(ChallengeEventId challengeEvent) {
        return new ReportNotInPlaceAtChallenge(RECOMMENDATION, challengeEvent, words("Not asked"), TODAY);
    }

    private static ChallengeEventHeld held(ChallengeEventId id) {
        return new ChallengeEventHeld(
                id,
                "CE-1",
                words("What changed"),
                List.of(),
                List.of(REVIEW),
                new Seat("Independent Chair", null),
                List.of(),
                List.of(),
                TODAY);
    }
}
