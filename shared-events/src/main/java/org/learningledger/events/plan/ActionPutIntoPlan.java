package org.learningledger.events.plan;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.StatedDate;
import org.learningledger.events.action.ActionId;

/**
 * An action was put into this plan.
 *
 * @param from the plan that it was moved from; {@code null} where it was in none
 */
@Revision("1")
public record ActionPutIntoPlan(
        PlanId planId,
        ActionId actionId,
        @Nullable PlanId from,
        @Nullable StatedDate occurredOn) implements PlanEvent {}
