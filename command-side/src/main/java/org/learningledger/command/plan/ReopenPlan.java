package org.learningledger.command.plan;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;
import org.learningledger.events.plan.PlanId;

/**
 * Opens a signed-off plan again.
 */
public record ReopenPlan(
        @TargetAggregateIdentifier PlanId planId,
        Words reason,
        @Nullable StatedDate occurredOn) {}
