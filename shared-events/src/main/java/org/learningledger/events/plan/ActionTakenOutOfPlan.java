package org.learningledger.events.plan;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;
import org.learningledger.events.action.ActionId;

/**
 * An action was moved from this plan to another. It stays in the history of both.
 */
@Revision("1")
public record ActionTakenOutOfPlan(
        PlanId planId,
        ActionId actionId,
        PlanId to,
        Words reason,
        @Nullable StatedDate occurredOn) implements PlanEvent {}
