package org.learningledger.events.register;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.Citation;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;

/**
 * A paper that statements are taken from.
 *
 * @param lines which lines of the source file it fills
 */
@Revision("1")
public record DocumentStated(
        EntryId entryId,
        String reference,
        Words title,
        @Nullable String sortedAs,
        @Nullable Words producedBy,
        @Nullable Words period,
        String lines,
        @Nullable StatedDate occurredOn,
        @Nullable Words note,
        Citation citation)
        implements RegisterEvent {}
