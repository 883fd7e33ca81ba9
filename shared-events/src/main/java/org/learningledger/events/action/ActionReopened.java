package org.learningledger.events.action;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;

/**
 * An action that had been said done, verified or withdrawn is open again. What was recorded before stays in its history
 * and no longer counts.
 */
@Revision("1")
public record ActionReopened(
        ActionId actionId, Words reason, @Nullable StatedDate occurredOn) implements ActionEvent {}
