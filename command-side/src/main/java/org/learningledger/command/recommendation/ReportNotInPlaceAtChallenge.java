package org.learningledger.command.recommendation;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;
import org.learningledger.events.challenge.ChallengeEventId;
import org.learningledger.events.recommendation.RecommendationId;

/**
 * Reports that a challenge event found the learning not in place.
 */
public record ReportNotInPlaceAtChallenge(
        @TargetAggregateIdentifier RecommendationId recommendationId,
        ChallengeEventId challengeEventId,
        Words what,
        @Nullable StatedDate occurredOn) {}
