package org.learningledger.command.source;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;
import org.learningledger.events.source.SourceId;

/**
 * Lets a period of a review run again.
 *
 * @param clock the id of the period's rule
 * @param occurredOn the first day that counts again
 */
public record ResumeClock(
        @TargetAggregateIdentifier SourceId sourceId,
        String clock,
        @Nullable Words remark,
        @Nullable StatedDate occurredOn) {}
