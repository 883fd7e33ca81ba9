package org.learningledger.events.finding;

import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;
import org.learningledger.events.source.SourceId;

/**
 * A group recorded what a source found. Whether anything was done about it is not said here.
 */
@Revision("1")
public record FindingRecorded(
        FindingId findingId,
        String reference,
        SourceId source,
        FindingKind kind,
        Words text,
        List<String> themes,
        @Nullable String area,
        @Nullable StatedDate occurredOn)
        implements FindingEvent {}
