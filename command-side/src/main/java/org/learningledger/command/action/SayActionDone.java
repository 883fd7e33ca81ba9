package org.learningledger.command.action;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;
import org.learningledger.events.action.ActionId;

/**
 * Says that an action is done.
 */
public record SayActionDone(
        @TargetAggregateIdentifier ActionId actionId,
        Words whatWasDone,
        @Nullable StatedDate occurredOn) {}
