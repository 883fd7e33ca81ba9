package org.learningledger.command.action;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;
import org.learningledger.events.action.ActionId;

/**
 * Puts an action in other words by agreement.
 */
public record RewordAction(
        @TargetAggregateIdentifier ActionId actionId,
        Words text,
        Words reason,
        @Nullable StatedDate occurredOn) {}
