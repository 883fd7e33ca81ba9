package org.learningledger.command.measure;

import java.math.BigDecimal;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;
import org.learningledger.events.measure.MeasureId;
import org.learningledger.events.source.SourceId;

/**
 * Records a measurement.
 */
public record TakeMeasurement(
        @TargetAggregateIdentifier MeasureId measureId,
        BigDecimal value,
        @Nullable SourceId source,
        @Nullable Words sample,
        @Nullable StatedDate occurredOn) {}
