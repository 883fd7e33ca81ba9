package org.learningledger.command.recommendation;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;
import org.learningledger.events.recommendation.RecommendationId;
import org.learningledger.events.source.SourceId;

/**
 * Reports that a source found the learning not in place.
 */
public record ReportNotInPlace(
        @TargetAggregateIdentifier RecommendationId recommendationId,
        SourceId source,
        Words what,
        @Nullable StatedDate occurredOn) {}
