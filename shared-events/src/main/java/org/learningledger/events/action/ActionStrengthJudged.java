package org.learningledger.events.action;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;

/**
 * Somebody judged how strongly an action can change practice. It is advice and blocks nothing.
 */
@Revision("1")
public record ActionStrengthJudged(
        ActionId actionId,
        ActionStrength strength,
        Words why,
        @Nullable StatedDate occurredOn) implements ActionEvent {}
