package org.learningledger.events.source;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;

/**
 * A partnership opened a review, or took an inspection or national review as a source of learning.
 *
 * @param pseudonym what the child or family is called in the review: never a name; {@code null} for reviews that
 *     are not about one family
 */
@Revision("1")
public record ReviewOpened(
        SourceId sourceId,
        String reference,
        ReviewKind kind,
        @Nullable String pseudonym,
        Words title,
        @Nullable StatedDate occurredOn)
        implements SourceEvent {}
