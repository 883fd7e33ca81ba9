package org.learningledger.events.action;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;

/**
 * An action was merged into another, which answers for both from now on. It is closed without having been done itself.
 */
@Revision("1")
public record ActionMerged(
        ActionId actionId,
        ActionId into,
        Words reason,
        @Nullable StatedDate occurredOn) implements ActionEvent {}
