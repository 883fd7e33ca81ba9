package org.learningledger.events.measure;

import java.math.BigDecimal;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;
import org.learningledger.events.source.SourceId;

/**
 * A measure was taken. Whether it met a target is computed, not said.
 *
 * @param source the audit or re-audit that it was taken in
 * @param sample what was counted, and anything that makes it less comparable
 */
@Revision("1")
public record MeasurementTaken(
        MeasureId measureId,
        BigDecimal value,
        @Nullable SourceId source,
        @Nullable Words sample,
        @Nullable StatedDate occurredOn)
        implements MeasureEvent {}
