package org.learningledger.events.recommendation;

import org.learningledger.events.LedgerEvent;
import org.learningledger.events.Thing;
import org.learningledger.events.ThingKind;

/**
 * What can happen to a recommendation.
 */
public sealed interface RecommendationEvent extends LedgerEvent
        permits RecommendationStated,
                RecommendationMade,
                RecommendationAccepted,
                LearningFoundNotInPlace,
                FoundNotInPlaceAtChallenge,
                RecommendationAcceptedInPart,
                RecommendationNotAccepted,
                RecommendationLinked,
                RecommendationUnlinked,
                SmartChecked {

    RecommendationId recommendationId();

    @Override
    default Thing thing() {
        return new Thing(ThingKind.RECOMMENDATION, recommendationId().value());
    }
}
