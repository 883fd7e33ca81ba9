package org.learningledger.command.source;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;
import org.learningledger.events.source.SourceId;

/** Records that the serious incident behind a review was notified. */
public record NotifyIncident(
        @TargetAggregateIdentifier SourceId sourceId,
        Words to,
        @Nullable StatedDate knownOn,
        @Nullable StatedDate occurredOn) {}
