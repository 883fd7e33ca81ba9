package org.learningledger.events.measure;

import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;
import org.learningledger.events.recommendation.RecommendationId;

/**
 * A way of measuring whether learning holds was fixed, so that later measurements can be compared with it.
 *
 * @param unit such as "%" or "children"
 */
@Revision("1")
public record MeasureDefined(
        MeasureId measureId,
        String reference,
        List<RecommendationId> recommendations,
        Words name,
        Words definition,
        String unit,
        @Nullable StatedDate occurredOn)
        implements MeasureEvent {}
