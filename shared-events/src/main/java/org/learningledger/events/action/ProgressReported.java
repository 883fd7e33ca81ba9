package org.learningledger.events.action;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;

/**
 * Somebody reported how far an action has come. It does not say that it is done.
 */
@Revision("1")
public record ProgressReported(
        ActionId actionId, Words progress, @Nullable StatedDate occurredOn) implements ActionEvent {}
