package org.learningledger.events.register;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.Citation;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;

/**
 * A paper names a strategic priority of the partnership.
 */
@Revision("1")
public record PriorityStated(
        EntryId entryId,
        String reference,
        Words name,
        @Nullable Words otherName,
        @Nullable Words aim,
        @Nullable Words statement,
        @Nullable StatedDate occurredOn,
        Citation citation)
        implements RegisterEvent {}
