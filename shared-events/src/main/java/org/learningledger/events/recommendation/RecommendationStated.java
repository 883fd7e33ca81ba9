package org.learningledger.events.recommendation;

import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.Citation;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;
import org.learningledger.events.source.SourceId;

/**
 * A paper prints a recommendation. That anybody accepted it or acted on it is not claimed.
 */
@Revision("1")
public record RecommendationStated(
        RecommendationId recommendationId,
        String reference,
        Words text,
        @Nullable String numberInSource,
        List<SourceId> sources,
        List<String> nationalItems,
        @Nullable Words origin,
        @Nullable Words addressee,
        @Nullable Words owner,
        @Nullable StatedDate dueOn,
        @Nullable StatedDate occurredOn,
        Citation citation)
        implements RecommendationEvent {}
