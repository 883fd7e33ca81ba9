package org.learningledger.events.recommendation;

import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;
import org.learningledger.events.finding.FindingId;

/**
 * A recommendation does not answer these findings after all. That it was linked stays in its history.
 */
@Revision("1")
public record RecommendationUnlinked(
        RecommendationId recommendationId,
        List<FindingId> findings,
        Words reason,
        @Nullable StatedDate occurredOn) implements RecommendationEvent {}
