package org.learningledger.events.register;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.Citation;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;

/**
 * A dated comment on a resolution or action of a committee. It continues the history of that entry.
 */
@Revision("1")
public record CommitteeCommentStated(
        EntryId entryId,
        String reference,
        Words comment,
        @Nullable StatedDate occurredOn,
        Citation citation) implements RegisterEvent {}
