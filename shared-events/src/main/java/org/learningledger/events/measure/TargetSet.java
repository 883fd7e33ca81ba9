package org.learningledger.events.measure;

import java.math.BigDecimal;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.StatedDate;

/**
 * A target was set for a measure. It counts only for measurements taken after it was set.
 *
 * @param occurredOn when it was set
 */
@Revision("1")
public record TargetSet(
        MeasureId measureId,
        Comparator comparator,
        BigDecimal value,
        @Nullable StatedDate occurredOn) implements MeasureEvent {}
