package org.learningledger.command.recommendation;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.AgencyCode;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;
import org.learningledger.events.recommendation.RecommendationId;

/**
 * Answers for one of its addressees that a recommendation is not accepted.
 */
public record DoNotAccept(
        @TargetAggregateIdentifier RecommendationId recommendationId,
        AgencyCode agency,
        Words reason,
        @Nullable StatedDate occurredOn) {}
