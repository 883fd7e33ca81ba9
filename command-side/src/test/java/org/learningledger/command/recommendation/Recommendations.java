package org.learningledger.command.recommendation;

import static org.learningledger.command.testing.People.COUNCIL;
import static org.learningledger.command.testing.People.POLICE;

import java.util.List;
import java.util.UUID;
import org.learningledger.events.AgencyCode;
import org.learningledger.events.Citation;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;
import org.learningledger.events.finding.FindingId;
import org.learningledger.events.finding.FindingKind;
import org.learningledger.events.finding.FindingRecorded;
import org.learningledger.events.recommendation.RecommendationAccepted;
import org.learningledger.events.recommendation.RecommendationId;
import org.learningledger.events.recommendation.RecommendationMade;
import org.learningledger.events.recommendation.RecommendationStated;
import org.learningledger.events.source.ReviewKind;
import org.learningledger.events.source.ReviewOpened;
import org.learningledger.events.source.SourceId;

/** A recommendation to the police and the council. */
final class Recommendations {

    static final RecommendationId RECOMMENDATION = new RecommendationId(UUID.randomUUID());
    static final SourceId REVIEW = new SourceId(UUID.randomUUID());
    static final FindingId FINDING = new FindingId(UUID.randomUUID());
    static final AgencyCode PROBATION = new AgencyCode("PROBATION");
    static final StatedDate TODAY = StatedDate.of("2026-03-20");

    private Recommendations() {}

    static Words words(String text) {
        return Words.plain(text);
    }

    static ReviewOpened review() {
        return new ReviewOpened(REVIEW, "S-1", ReviewKind.LCSPR, "Stork", words("A review"), null);
    }

    static FindingRecorded finding() {
        return new FindingRecorded(
                FINDING, "F-1", REVIEW, FindingKind.GAP, words("Nobody asked"), List.of("T1"), null, TODAY);
    }

    static RecommendationMade made() {
        return new RecommendationMade(
                RECOMMENDATION,
                "R-1",
                REVIEW,
                List.of(FINDING),
                words("Ask about home life"),
                List.of(POLICE, COUNCIL),
                List.of("T1"),
                "Redcar",
                12,
                TODAY);
    }

    static RecommendationStated onlyStated() {
        return new RecommendationStated(
                RECOMMENDATION,
                "R-01",
                words("Ask about home life"),
                null,
                List.of(),
                List.of(),
                null,
                words("Police"),
                null,
                null,
                null,
                new Citation("south-tees", "R-01", "DOC-1", "a.txt:1", null));
    }

    static AcceptRecommendation accept(AgencyCode agency) {
        return new AcceptRecommendation(RECOMMENDATION, agency, words("In full"), TODAY);
    }

    static RecommendationAccepted accepted(AgencyCode agency) {
        return new RecommendationAccepted(RECOMMENDATION, agency, words("In full"), TODAY);
    }
}
