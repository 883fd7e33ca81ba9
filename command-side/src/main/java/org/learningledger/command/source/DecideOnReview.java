package org.learningledger.command.source;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;
import org.learningledger.events.source.ReviewDecision;
import org.learningledger.events.source.SourceId;

/**
 * Records what the partners decided after a rapid review.
 *
 * @param opened the review that was opened on it, where one was
 */
public record DecideOnReview(
        @TargetAggregateIdentifier SourceId sourceId,
        ReviewDecision decision,
        Words reason,
        @Nullable SourceId opened,
        @Nullable StatedDate occurredOn) {}
