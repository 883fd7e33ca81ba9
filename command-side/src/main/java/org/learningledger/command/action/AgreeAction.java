package org.learningledger.command.action;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;
import org.learningledger.events.action.ActionId;
import org.learningledger.events.action.Owner;
import org.learningledger.events.action.PlanKind;
import org.learningledger.events.finding.FindingId;
import org.learningledger.events.recommendation.RecommendationId;

/**
 * Agrees an action and puts it into a plan.
 */
public record AgreeAction(
        @TargetAggregateIdentifier ActionId actionId,
        String reference,
        List<RecommendationId> recommendations,
        List<FindingId> findings,
        Words text,
        Owner owner,
        PlanKind plan,
        @Nullable StatedDate dueOn,
        @Nullable Words intendedOutcome,
        @Nullable StatedDate occurredOn) {}
