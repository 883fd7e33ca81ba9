package org.learningledger.events.action;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.Citation;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;

/**
 * A paper says how far an action has come. It moves no status: whoever takes it as done does so by an act of
 * their own.
 */
@Revision("1")
public record ProgressStated(
        ActionId actionId,
        String reference,
        Words statement,
        @Nullable Words state,
        @Nullable StatedDate occurredOn,
        @Nullable String dateKind,
        Citation citation)
        implements ActionEvent {}
