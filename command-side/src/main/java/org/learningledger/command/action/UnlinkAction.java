package org.learningledger.command.action;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;
import org.learningledger.events.action.ActionId;
import org.learningledger.events.finding.FindingId;
import org.learningledger.events.recommendation.RecommendationId;

/**
 * Undoes links of an action to recommendations or findings.
 */
public record UnlinkAction(
        @TargetAggregateIdentifier ActionId actionId,
        List<RecommendationId> recommendations,
        List<FindingId> findings,
        Words reason,
        @Nullable StatedDate occurredOn) {}
