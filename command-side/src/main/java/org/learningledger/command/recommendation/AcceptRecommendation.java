package org.learningledger.command.recommendation;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.AgencyCode;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;
import org.learningledger.events.recommendation.RecommendationId;

/**
 * Accepts a recommendation for one of its addressees.
 */
public record AcceptRecommendation(
        @TargetAggregateIdentifier RecommendationId recommendationId,
        AgencyCode acceptedBy,
        @Nullable Words remark,
        @Nullable StatedDate occurredOn) {}
