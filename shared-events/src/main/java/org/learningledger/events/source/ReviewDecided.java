package org.learningledger.events.source;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;

/**
 * The partners decided what follows a rapid review.
 *
 * @param opened the review that was opened on it; {@code null} where none was, or not yet
 */
@Revision("1")
public record ReviewDecided(
        SourceId sourceId,
        ReviewDecision decision,
        Words reason,
        @Nullable SourceId opened,
        @Nullable StatedDate occurredOn)
        implements SourceEvent {}
