package org.learningledger.command.action;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;
import org.learningledger.events.action.ActionId;
import org.learningledger.events.action.Owner;

/**
 * Hands an action over to another owner.
 */
public record HandOverAction(
        @TargetAggregateIdentifier ActionId actionId,
        Owner owner,
        Words reason,
        @Nullable StatedDate occurredOn) {}
