package org.learningledger.command.action;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;
import org.learningledger.events.action.ActionId;

/**
 * Gives an action a later due date.
 *
 * @param approvedBy the group or post that approved it
 */
public record ExtendDueDate(
        @TargetAggregateIdentifier ActionId actionId,
        StatedDate dueOn,
        Words reason,
        Words approvedBy,
        @Nullable StatedDate occurredOn) {}
