package org.learningledger.events.recommendation;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;
import org.learningledger.events.source.SourceId;

/**
 * A review, audit or inspection found that what the recommendation asked for is not in place, whatever was recorded
 * before.
 */
@Revision("1")
public record LearningFoundNotInPlace(
        RecommendationId recommendationId,
        SourceId source,
        Words what,
        @Nullable StatedDate occurredOn) implements RecommendationEvent {}
