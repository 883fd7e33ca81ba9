package org.learningledger.command.recommendation;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.AgencyCode;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;
import org.learningledger.events.finding.FindingId;
import org.learningledger.events.recommendation.RecommendationId;
import org.learningledger.events.source.SourceId;

/**
 * Makes a recommendation out of findings, addressed to agencies.
 *
 * @param retestAfterMonths 12 unless the partnership decided otherwise
 */
public record MakeRecommendation(
        @TargetAggregateIdentifier RecommendationId recommendationId,
        String reference,
        SourceId source,
        List<FindingId> findings,
        Words text,
        List<AgencyCode> addressees,
        List<String> themes,
        @Nullable String area,
        int retestAfterMonths,
        @Nullable StatedDate occurredOn) {}
