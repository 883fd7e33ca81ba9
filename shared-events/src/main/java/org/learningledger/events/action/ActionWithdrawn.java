package org.learningledger.events.action;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;

/**
 * An action will not be done, for a reason. It stays in every list that it belongs to, marked.
 */
@Revision("1")
public record ActionWithdrawn(
        ActionId actionId, Words reason, @Nullable StatedDate occurredOn) implements ActionEvent {}
