package org.learningledger.events.source;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;

/**
 * A review was published.
 *
 * @param where such as the partnership's website
 * @param until the day on which the period of publication ends; {@code null} where none was set
 */
@Revision("1")
public record ReviewPublished(
        SourceId sourceId,
        Words where,
        @Nullable StatedDate until,
        @Nullable StatedDate occurredOn) implements SourceEvent {}
