package org.learningledger.events.register;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.Citation;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;

/**
 * The record of a governing body says what it decided, or that it met.
 *
 * @param body such as the Executive or the chief officers' meeting
 */
@Revision("1")
public record DecisionStated(
        EntryId entryId,
        String reference,
        Words body,
        Words decision,
        @Nullable StatedDate occurredOn,
        @Nullable Words note,
        Citation citation)
        implements RegisterEvent {}
