package org.learningledger.events.recommendation;

import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.AgencyCode;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;
import org.learningledger.events.finding.FindingId;
import org.learningledger.events.source.SourceId;

/**
 * A source's findings led to a recommendation, addressed to one agency or several.
 *
 * <p>It is not yet accepted: that is for its addressees to say.
 *
 * @param retestAfterMonths how long after a target was met it is measured again before the learning counts as
 *     sustained
 */
@Revision("1")
public record RecommendationMade(
        RecommendationId recommendationId,
        String reference,
        SourceId source,
        List<FindingId> findings,
        Words text,
        List<AgencyCode> addressees,
        List<String> themes,
        @Nullable String area,
        int retestAfterMonths,
        @Nullable StatedDate occurredOn)
        implements RecommendationEvent {}
