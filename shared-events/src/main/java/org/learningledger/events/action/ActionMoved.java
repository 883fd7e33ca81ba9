package org.learningledger.events.action;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;
import org.learningledger.events.plan.PlanId;

/**
 * An action was moved to another plan, or put into its first one, and from now on that plan decides who may verify it.
 *
 * @param from the plan that it was in; {@code null} where it was in none
 * @param plan the kind of the plan that it is in now
 */
@Revision("1")
public record ActionMoved(
        ActionId actionId,
        @Nullable PlanId from,
        PlanId to,
        PlanKind plan,
        @Nullable Words reason,
        @Nullable StatedDate occurredOn)
        implements ActionEvent {}
