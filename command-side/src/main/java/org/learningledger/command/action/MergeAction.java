package org.learningledger.command.action;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;
import org.learningledger.events.action.ActionId;

/**
 * Closes an action because another answers for both from now on.
 */
public record MergeAction(
        @TargetAggregateIdentifier ActionId actionId,
        ActionId into,
        Words reason,
        @Nullable StatedDate occurredOn) {}
