package org.learningledger.events.action;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;

/**
 * The owner says that the action is done. Nobody has checked it yet.
 */
@Revision("1")
public record ActionSaidDone(
        ActionId actionId, Words whatWasDone, @Nullable StatedDate occurredOn) implements ActionEvent {}
