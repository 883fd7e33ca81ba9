package org.learningledger.events.source;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;

/**
 * A review was taken off the site: at the end of its period, or before it for a reason. What it said stays on file.
 */
@Revision("1")
public record PublicationEnded(
        SourceId sourceId, @Nullable Words reason, @Nullable StatedDate occurredOn) implements SourceEvent {}
