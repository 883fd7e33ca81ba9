package org.learningledger.events.recommendation;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.AgencyCode;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;

/**
 * An addressee did not accept a recommendation, for a reason. It may still be answered otherwise later.
 */
@Revision("1")
public record RecommendationNotAccepted(
        RecommendationId recommendationId,
        AgencyCode agency,
        Words reason,
        @Nullable StatedDate occurredOn) implements RecommendationEvent {}
