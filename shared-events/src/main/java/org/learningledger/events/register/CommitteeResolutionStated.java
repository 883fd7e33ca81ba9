package org.learningledger.events.register;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.Citation;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;

/**
 * The minutes of a committee record that it resolved something about the partnership.
 *
 * @param dueOn when an answer is due back
 */
@Revision("1")
public record CommitteeResolutionStated(
        EntryId entryId,
        String reference,
        Words committee,
        Words resolution,
        @Nullable StatedDate dueOn,
        @Nullable StatedDate occurredOn,
        @Nullable Words note,
        Citation citation)
        implements RegisterEvent {}
