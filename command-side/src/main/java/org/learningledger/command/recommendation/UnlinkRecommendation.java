package org.learningledger.command.recommendation;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;
import org.learningledger.events.finding.FindingId;
import org.learningledger.events.recommendation.RecommendationId;

/**
 * Undoes links of a recommendation to findings.
 */
public record UnlinkRecommendation(
        @TargetAggregateIdentifier RecommendationId recommendationId,
        List<FindingId> findings,
        Words reason,
        @Nullable StatedDate occurredOn) {}
