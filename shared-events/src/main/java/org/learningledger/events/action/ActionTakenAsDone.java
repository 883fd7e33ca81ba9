package org.learningledger.events.action;

import java.util.UUID;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;

/**
 * Somebody took what a paper says of an action as its having been done. It is that person's act, on that paper's word.
 *
 * @param statement the event id of the statement relied on
 * @param asPrinted the words of it that say so
 * @param plan whose plan the action is taken to belong to, which decides who may verify it
 */
@Revision("1")
public record ActionTakenAsDone(
        ActionId actionId,
        UUID statement,
        Words asPrinted,
        PlanKind plan,
        @Nullable Words remark,
        @Nullable StatedDate occurredOn)
        implements ActionEvent {}
