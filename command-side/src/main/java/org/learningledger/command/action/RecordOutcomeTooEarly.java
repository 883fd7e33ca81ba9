package org.learningledger.command.action;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;
import org.learningledger.events.action.ActionId;

/**
 * Records that it is too early to say whether an action made a difference.
 */
public record RecordOutcomeTooEarly(
        @TargetAggregateIdentifier ActionId actionId,
        @Nullable Words intended,
        Words why,
        @Nullable StatedDate lookAgainOn,
        @Nullable StatedDate occurredOn) {}
