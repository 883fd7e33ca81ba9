package org.learningledger.events.register;

import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.Citation;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;
import org.learningledger.events.source.SourceId;

/**
 * A paper names a briefing, newsletter or storyboard that shared learning.
 */
@Revision("1")
public record BriefingStated(
        EntryId entryId,
        String reference,
        Words title,
        @Nullable String listLabel,
        @Nullable String sortedAs,
        List<SourceId> sources,
        @Nullable StatedDate occurredOn,
        @Nullable Words note,
        Citation citation)
        implements RegisterEvent {}
