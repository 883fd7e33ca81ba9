package org.learningledger.events.register;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.Citation;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;

/**
 * A paper names a group of the partnership, or one that it works with.
 */
@Revision("1")
public record GroupStated(
        EntryId entryId,
        String reference,
        Words name,
        @Nullable Words otherNames,
        @Nullable String sortedAs,
        @Nullable String area,
        @Nullable String parentGroup,
        @Nullable Words purpose,
        @Nullable StatedDate occurredOn,
        @Nullable Words note,
        Citation citation)
        implements RegisterEvent {}
