package org.learningledger.events.register;

import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.Citation;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;
import org.learningledger.events.source.SourceId;

/**
 * A paper names a theme that cuts across reviews.
 */
@Revision("1")
public record ThemeStated(
        EntryId entryId,
        String reference,
        @Nullable String number,
        Words name,
        List<SourceId> sources,
        @Nullable StatedDate occurredOn,
        Citation citation)
        implements RegisterEvent {}
