package org.learningledger.command.action;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;
import org.learningledger.events.action.ActionId;
import org.learningledger.events.action.ActionStrength;

/**
 * Judges how strongly an action can change practice.
 */
public record JudgeActionStrength(
        @TargetAggregateIdentifier ActionId actionId,
        ActionStrength strength,
        Words why,
        @Nullable StatedDate occurredOn) {}
