package org.learningledger.command.plan;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;
import org.learningledger.events.action.ActionId;
import org.learningledger.events.action.Owner;
import org.learningledger.events.finding.FindingId;
import org.learningledger.events.plan.PlanId;
import org.learningledger.events.recommendation.RecommendationId;

/**
 * Agrees a new action and puts it into a plan at once.
 */
public record AgreeActionIntoPlan(
        ActionId actionId,
        String reference,
        @TargetAggregateIdentifier PlanId planId,
        List<RecommendationId> recommendations,
        List<FindingId> findings,
        Words text,
        Owner owner,
        @Nullable StatedDate dueOn,
        @Nullable Words intendedOutcome,
        @Nullable StatedDate occurredOn) {}
