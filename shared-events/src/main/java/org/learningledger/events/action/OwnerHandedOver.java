package org.learningledger.events.action;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;

/**
 * Somebody else answers for an action from now on. Whoever answered for it before stays in its history.
 */
@Revision("1")
public record OwnerHandedOver(
        ActionId actionId,
        Owner owner,
        Words reason,
        @Nullable StatedDate occurredOn) implements ActionEvent {}
