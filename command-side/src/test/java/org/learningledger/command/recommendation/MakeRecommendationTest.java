package org.learningledger.command.recommendation;

import static org.learningledger.command.recommendation.Recommendations.FINDING;
import static org.learningledger.command.recommendation.Recommendations.RECOMMENDATION;
import static org.learningledger.command.recommendation.Recommendations.REVIEW;
import static org.learningledger.command.recommendation.Recommendations.TODAY;
import static org.learningledger.command.recommendation.Recommendations.made;
import static org.learningledger.command.recommendation.Recommendations.words;
import static org.learningledger.command.testing.People.COUNCIL;
import static org.learningledger.command.testing.People.LD_GROUP;
import static org.learningledger.command.testing.People.POLICE;
import static org.learningledger.command.testing.People.as;

import java.util.List;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.learningledger.command.testing.Rules;

@DisplayName("Making a recommendation")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MakeRecommendationTest {

    private final FixtureConfiguration<Recommendation> ledger = Rules.of(Recommendation.class);

    @Test
    void records_what_it_rests_on_and_to_whom_it_is_addressed() {
        ledger.givenNoPriorActivity()
                .when(
                        new MakeRecommendation(
                                RECOMMENDATION,
                                "R-1",
                                REVIEW,
                                List.of(FINDING),
                                words("Ask about home life"),
                                List.of(POLICE, COUNCIL),
                                List.of("T1"),
                                "Redcar",
                                12,
                                TODAY),
                        as(LD_GROUP))
                .expectEvents(made());
    }
}
