package org.learningledger.events.recommendation;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.AgencyCode;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;

/**
 * An addressee accepted a recommendation. It is a promise, not yet a deed.
 */
@Revision("1")
public record RecommendationAccepted(
        RecommendationId recommendationId,
        AgencyCode acceptedBy,
        @Nullable Words remark,
        @Nullable StatedDate occurredOn)
        implements RecommendationEvent {}
