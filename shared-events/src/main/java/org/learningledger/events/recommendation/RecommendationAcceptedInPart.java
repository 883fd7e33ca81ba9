package org.learningledger.events.recommendation;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.AgencyCode;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;

/**
 * An addressee accepted part of a recommendation.
 *
 * @param accepted which part
 * @param reason why not the rest
 */
@Revision("1")
public record RecommendationAcceptedInPart(
        RecommendationId recommendationId,
        AgencyCode acceptedBy,
        Words accepted,
        Words reason,
        @Nullable StatedDate occurredOn)
        implements RecommendationEvent {}
