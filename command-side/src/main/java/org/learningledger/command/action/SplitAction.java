package org.learningledger.command.action;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;
import org.learningledger.events.action.ActionId;

/**
 * Closes an action because others take its place.
 *
 * @param into agreed actions, at least two
 */
public record SplitAction(
        @TargetAggregateIdentifier ActionId actionId,
        List<ActionId> into,
        Words reason,
        @Nullable StatedDate occurredOn) {}
