package org.learningledger.command.plan;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.StatedDate;
import org.learningledger.events.action.ActionId;
import org.learningledger.events.plan.PlanId;

/**
 * Puts an agreed action that is in no plan into one.
 */
public record PutActionIntoPlan(
        @TargetAggregateIdentifier PlanId planId,
        ActionId actionId,
        @Nullable StatedDate occurredOn) {}
