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

import java.util.stream.Stream;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.learningledger.command.testing.Rules;
import org.learningledger.events.LedgerEvent;
import org.learningledger.events.recommendation.LearningFoundNotInPlace;

@DisplayName("Reporting that learning was found not in place")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReportNotInPlaceTest {

    private final FixtureConfiguration<Recommendation> ledger = Rules.of(Recommendation.class, review());

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
}
