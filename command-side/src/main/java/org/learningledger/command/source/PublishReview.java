package org.learningledger.command.source;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;
import org.learningledger.events.source.SourceId;

/**
 * Records that a review was published.
 *
 * @param until the day on which the period of publication ends, where one was set
 */
public record PublishReview(
        @TargetAggregateIdentifier SourceId sourceId,
        Words where,
        @Nullable StatedDate until,
        @Nullable StatedDate occurredOn) {}
