package org.learningledger.events.register;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.Citation;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;

/**
 * The action list of a committee asks an officer to do something.
 *
 * @param fromMeeting the meeting that asked for it, as printed
 */
@Revision("1")
public record CommitteeActionStated(
        EntryId entryId,
        String reference,
        @Nullable Words committee,
        Words text,
        @Nullable Words officer,
        @Nullable Words fromMeeting,
        @Nullable StatedDate dueOn,
        @Nullable StatedDate occurredOn,
        @Nullable Words note,
        Citation citation)
        implements RegisterEvent {}
