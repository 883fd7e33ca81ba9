package org.learningledger.events.action;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;

/**
 * It is too early to say whether an action made a difference.
 */
@Revision("1")
public record OutcomeTooEarlyToSay(
        ActionId actionId,
        @Nullable Words intended,
        Words why,
        @Nullable StatedDate lookAgainOn,
        @Nullable StatedDate occurredOn)
        implements ActionEvent {}
