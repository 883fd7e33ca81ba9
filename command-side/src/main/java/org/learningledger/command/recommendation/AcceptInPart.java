package org.learningledger.command.recommendation;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.AgencyCode;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;
import org.learningledger.events.recommendation.RecommendationId;

/**
 * Accepts part of a recommendation for one of its addressees.
 *
 * @param accepted which part
 * @param reason why not the rest
 */
public record AcceptInPart(
        @TargetAggregateIdentifier RecommendationId recommendationId,
        AgencyCode acceptedBy,
        Words accepted,
        Words reason,
        @Nullable StatedDate occurredOn) {}
