package org.learningledger.command.measure;

import java.math.BigDecimal;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.StatedDate;
import org.learningledger.events.measure.Comparator;
import org.learningledger.events.measure.MeasureId;

/**
 * Sets a target for a measure; it counts for measurements taken after it.
 */
public record SetTarget(
        @TargetAggregateIdentifier MeasureId measureId,
        Comparator comparator,
        BigDecimal value,
        @Nullable StatedDate occurredOn) {}
