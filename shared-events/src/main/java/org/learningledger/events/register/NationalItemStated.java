package org.learningledger.events.register;

import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.Citation;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;
import org.learningledger.events.action.ActionId;
import org.learningledger.events.source.SourceId;

/**
 * A paper tells of a national letter, review or survey that had to be answered, or of one step of the answer.
 *
 * @param parent the reference of the item that this is a step of
 * @param sequence its place among them
 */
@Revision("1")
public record NationalItemStated(
        EntryId entryId,
        String reference,
        @Nullable String parent,
        @Nullable String sortedAs,
        @Nullable String sequence,
        Words text,
        List<SourceId> sources,
        List<ActionId> actions,
        @Nullable StatedDate occurredOn,
        @Nullable Words note,
        Citation citation)
        implements RegisterEvent {}
