package org.learningledger.events.recommendation;

import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;
import org.learningledger.events.finding.FindingId;

/**
 * A recommendation was linked to findings that it answers, after it had been made or stated.
 */
@Revision("1")
public record RecommendationLinked(
        RecommendationId recommendationId,
        List<FindingId> findings,
        @Nullable Words reason,
        @Nullable StatedDate occurredOn)
        implements RecommendationEvent {}
