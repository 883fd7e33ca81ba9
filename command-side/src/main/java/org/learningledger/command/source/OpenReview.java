package org.learningledger.command.source;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;
import org.learningledger.events.source.ReviewKind;
import org.learningledger.events.source.SourceId;

/**
 * Opens a review, or takes an inspection or national review as a source of learning.
 *
 * @param pseudonym what the child or family is called in the review, never a name
 */
public record OpenReview(
        @TargetAggregateIdentifier SourceId sourceId,
        String reference,
        ReviewKind kind,
        @Nullable String pseudonym,
        Words title,
        @Nullable StatedDate occurredOn) {}
