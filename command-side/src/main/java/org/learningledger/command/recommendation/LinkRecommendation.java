package org.learningledger.command.recommendation;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;
import org.learningledger.events.finding.FindingId;
import org.learningledger.events.recommendation.RecommendationId;

/**
 * Links a recommendation to findings that it answers.
 */
public record LinkRecommendation(
        @TargetAggregateIdentifier RecommendationId recommendationId,
        List<FindingId> findings,
        @Nullable Words reason,
        @Nullable StatedDate occurredOn) {}
