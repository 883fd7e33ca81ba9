package org.learningledger.events.action;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;

/**
 * An action was put in other words by agreement. The first wording stays in its history; a slip of the pen is corrected
 * instead.
 */
@Revision("1")
public record ActionReworded(
        ActionId actionId,
        Words text,
        Words reason,
        @Nullable StatedDate occurredOn) implements ActionEvent {}
