package org.learningledger.command.measure;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;
import org.learningledger.events.measure.MeasureId;
import org.learningledger.events.recommendation.RecommendationId;

/**
 * Fixes a way of measuring whether learning holds.
 *
 * @param target a target set at the same time; later ones are set by {@link SetTarget}
 */
public record DefineMeasure(
        @TargetAggregateIdentifier MeasureId measureId,
        String reference,
        List<RecommendationId> recommendations,
        Words name,
        Words definition,
        String unit,
        @Nullable FirstTarget target,
        @Nullable StatedDate occurredOn) {}
