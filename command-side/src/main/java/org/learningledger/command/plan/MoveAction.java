package org.learningledger.command.plan;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;
import org.learningledger.events.action.ActionId;
import org.learningledger.events.plan.PlanId;

/**
 * Moves an action to another plan, or into its first one.
 */
public record MoveAction(
        @TargetAggregateIdentifier ActionId actionId,
        PlanId to,
        Words reason,
        @Nullable StatedDate occurredOn) {}
