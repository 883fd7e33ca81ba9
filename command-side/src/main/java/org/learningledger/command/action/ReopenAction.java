package org.learningledger.command.action;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;
import org.learningledger.events.action.ActionId;

/**
 * Opens an action again that was said done, verified, withdrawn, split or merged.
 */
public record ReopenAction(
        @TargetAggregateIdentifier ActionId actionId,
        Words reason,
        @Nullable StatedDate occurredOn) {}
