package org.learningledger.command.action;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.StatedDate;
import org.learningledger.events.action.ActionId;

/**
 * Gives an action its first due date, which never changes afterwards.
 */
public record FixFirstDueDate(
        @TargetAggregateIdentifier ActionId actionId,
        StatedDate dueOn,
        @Nullable StatedDate occurredOn) {}
