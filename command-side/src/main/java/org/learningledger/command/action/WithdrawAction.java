package org.learningledger.command.action;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;
import org.learningledger.events.action.ActionId;

/**
 * Withdraws an action that will not be done.
 */
public record WithdrawAction(
        @TargetAggregateIdentifier ActionId actionId,
        Words reason,
        @Nullable StatedDate occurredOn) {}
