package org.learningledger.events.source;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.Citation;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;

/**
 * A paper names a review.
 *
 * <p>The alias is a pseudonym, never a child's name. The date says what {@code dateKind} names (published,
 * completed ...), which is not always when the review took place.
 */
@Revision("1")
public record ReviewStated(
        SourceId sourceId,
        String reference,
        @Nullable Words alias,
        @Nullable Words title,
        @Nullable Words kind,
        @Nullable Words publication,
        @Nullable Words briefingLabel,
        @Nullable StatedDate occurredOn,
        @Nullable String dateKind,
        @Nullable Words note,
        Citation citation)
        implements SourceEvent {}
