package org.learningledger.events.source;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;

/**
 * The serious incident behind a review was notified (Working Together 2023, chapter 5).
 *
 * @param knownOn when the authority became aware of it, from which the notification period runs
 * @param to who was notified, such as the national Panel
 */
@Revision("1")
public record IncidentNotified(
        SourceId sourceId,
        Words to,
        @Nullable StatedDate knownOn,
        @Nullable StatedDate occurredOn) implements SourceEvent {}
