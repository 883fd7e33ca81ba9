package org.learningledger.command.source;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;
import org.learningledger.events.source.SourceId;

/**
 * Lets a period of a review stand still.
 *
 * @param clock the id of the period's rule
 * @param occurredOn the first day that does not count
 */
public record PauseClock(
        @TargetAggregateIdentifier SourceId sourceId,
        String clock,
        Words reason,
        @Nullable StatedDate occurredOn) {}
