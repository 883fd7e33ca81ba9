package org.learningledger.command.source;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;
import org.learningledger.events.source.SourceId;

/** Records that a review was taken off the site. */
public record EndPublication(
        @TargetAggregateIdentifier SourceId sourceId,
        @Nullable Words reason,
        @Nullable StatedDate occurredOn) {}
