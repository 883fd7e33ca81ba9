package org.learningledger.command.recommendation;

import static org.learningledger.command.recommendation.Recommendations.FINDING;
import static org.learningledger.command.recommendation.Recommendations.RECOMMENDATION;
import static org.learningledger.command.recommendation.Recommendations.REVIEW;
import static org.learningledger.command.recommendation.Recommendations.TODAY;
import static org.learningledger.command.recommendation.Recommendations.finding;
import static org.learningledger.command.recommendation.Recommendations.made;
import static org.learningledger.command.recommendation.Recommendations.review;
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
import org.learningledger.command.refusal.Reason;
import org.learningledger.command.testing.Rules;
import org.learningledger.events.finding.FindingId;
import org.learningledger.events.source.SourceId;

@DisplayName("Making a recommendation")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MakeRecommendationTest {

    private final FixtureConfiguration<Recommendation> ledger = Rules.of(Recommendation.class, review(), finding());

    @Test
    void records_what_it_rests_on_and_to_whom_it_is_addressed() {
        ledger.givenNoPriorActivity().when(from(REVIEW, FINDING), as(LD_GROUP)).expectEvents(made());
    }

    @Test
    void comes_from_a_review_or_audit_and_from_findings_that_are_on_file() {
        var noSource = new SourceId(FINDING.value());
        ledger.givenNoPriorActivity()
                .when(from(noSource, FINDING), as(LD_GROUP))
                .expectNoEvents()
                .expectExceptionDetails(new Reason.NoSuchSource(noSource));
        var noFinding = new FindingId(REVIEW.value());
        ledger.givenNoPriorActivity()
                .when(from(REVIEW, noFinding), as(LD_GROUP))
                .expectNoEvents()
                .expectExceptionDetails(new Reason.NoSuchFinding(noFinding));
    }

    private static MakeRecommendation from(SourceId source, FindingId finding) {
        return new MakeRecommendation(
                RECOMMENDATION,
                "R-1",
                source,
                List.of(finding),
                words("Ask about home life"),
                List.of(POLICE, COUNCIL),
                List.of("T1"),
                "Redcar",
                12,
                TODAY);
    }
}
