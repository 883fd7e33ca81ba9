package org.learningledger.command.action;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;
import org.learningledger.events.action.ActionId;
import org.learningledger.events.action.PlanKind;

/**
 * Takes what a paper says of an action as its having been done.
 *
 * @param statement the event id of the statement relied on
 * @param asPrinted the words of that statement that say so
 * @param plan whose plan it is taken to belong to, where nobody agreed the action; an agreed one keeps its own
 */
public record TakeActionAsDone(
        @TargetAggregateIdentifier ActionId actionId,
        UUID statement,
        Words asPrinted,
        @Nullable PlanKind plan,
        @Nullable Words remark,
        @Nullable StatedDate occurredOn) {}
