package org.learningledger.command.source;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.AgencyCode;
import org.learningledger.events.Rating;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;
import org.learningledger.events.source.SourceId;

/** Records the score that a panel gave beside a self-score. */
public record ModerateScore(
        @TargetAggregateIdentifier SourceId sourceId,
        AgencyCode agency,
        String standard,
        Rating rating,
        Words reason,
        @Nullable StatedDate occurredOn) {}
