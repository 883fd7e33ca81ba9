package org.learningledger.events.recommendation;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;
import org.learningledger.events.challenge.ChallengeEventId;

/**
 * A challenge event found that what the recommendation asked for is not in place, whatever was recorded before.
 */
@Revision("1")
public record FoundNotInPlaceAtChallenge(
        RecommendationId recommendationId,
        ChallengeEventId challengeEventId,
        Words what,
        @Nullable StatedDate occurredOn)
        implements RecommendationEvent {}
