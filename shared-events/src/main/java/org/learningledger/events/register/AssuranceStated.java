package org.learningledger.events.register;

import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.Citation;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;
import org.learningledger.events.source.SourceId;

/**
 * A paper gives an assurance, or claims an impact. It is what its author says, and no finding of the ledger.
 *
 * @param evidenceCited the evidence that the paper itself names for it; {@code null} where it names none
 */
@Revision("1")
public record AssuranceStated(
        EntryId entryId,
        String reference,
        @Nullable String sortedAs,
        Words text,
        @Nullable Words madeBy,
        List<String> posts,
        List<String> priorities,
        List<SourceId> sources,
        @Nullable Words evidenceCited,
        @Nullable Words period,
        @Nullable StatedDate occurredOn,
        @Nullable Words note,
        Citation citation)
        implements RegisterEvent {}
