package org.learningledger.command.action;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;
import org.learningledger.events.action.ActionId;
import org.learningledger.events.action.Owner;
import org.learningledger.events.action.PlanKind;

/**
 * Agrees an action that so far only a paper states, in the words of that paper.
 */
public record AgreeStatedAction(
        @TargetAggregateIdentifier ActionId actionId,
        Owner owner,
        PlanKind plan,
        @Nullable StatedDate dueOn,
        @Nullable Words intendedOutcome,
        @Nullable StatedDate occurredOn) {}
