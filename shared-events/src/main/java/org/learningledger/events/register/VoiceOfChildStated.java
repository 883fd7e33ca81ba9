package org.learningledger.events.register;

import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.Citation;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;
import org.learningledger.events.source.SourceId;

/**
 * A paper tells what children, young people or families said, and what use was made of it.
 */
@Revision("1")
public record VoiceOfChildStated(
        EntryId entryId,
        String reference,
        Words said,
        @Nullable Words heardHow,
        @Nullable Words useMade,
        List<String> priorities,
        List<SourceId> sources,
        @Nullable String area,
        @Nullable StatedDate occurredOn,
        @Nullable Words note,
        Citation citation)
        implements RegisterEvent {}
