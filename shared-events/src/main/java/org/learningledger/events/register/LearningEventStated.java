package org.learningledger.events.register;

import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.Citation;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;
import org.learningledger.events.action.ActionId;

/**
 * A paper tells of an event at which learning was shared. Numbers are as printed; sums are not repaired.
 *
 * @param interest how many showed interest
 */
@Revision("1")
public record LearningEventStated(
        EntryId entryId,
        String reference,
        Words title,
        @Nullable String sortedAs,
        @Nullable Words format,
        @Nullable Words host,
        @Nullable Words topic,
        @Nullable String interest,
        @Nullable String attendees,
        @Nullable String facilitators,
        @Nullable String total,
        @Nullable Words attendance,
        @Nullable Words followUp,
        List<String> priorities,
        List<ActionId> actions,
        @Nullable String dateKind,
        @Nullable StatedDate occurredOn,
        @Nullable Words note,
        Citation citation)
        implements RegisterEvent {}
