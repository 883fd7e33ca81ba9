package org.learningledger.events.action;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.StatedDate;

/**
 * An action that had been agreed without a due date was given its first. It never changes; later dates are extensions.
 */
@Revision("1")
public record FirstDueDateFixed(
        ActionId actionId, StatedDate dueOn, @Nullable StatedDate occurredOn) implements ActionEvent {}
