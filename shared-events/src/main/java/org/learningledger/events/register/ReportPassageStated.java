package org.learningledger.events.register;

import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.Citation;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;
import org.learningledger.events.action.ActionId;

/**
 * A paragraph or bullet of a report, kept so that nothing stated is lost.
 */
@Revision("1")
public record ReportPassageStated(
        EntryId entryId,
        String reference,
        @Nullable String document,
        @Nullable String section,
        @Nullable String sortedAs,
        @Nullable String area,
        List<String> priorities,
        Words text,
        List<ActionId> actions,
        @Nullable StatedDate occurredOn,
        Citation citation)
        implements RegisterEvent {}
