package org.learningledger.events.source;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;

/**
 * The partners agreed that a statutory or agreed period of a review stands still, such as while a criminal trial runs.
 *
 * <p>It says that the days do not count, not that anybody outside the partnership agreed to that.
 *
 * @param clock the id of the period's rule, such as {@code rapid-review}; rules are data, and an id is never used again
 * @param reason why the days do not count
 * @param occurredOn the first day that does not count
 */
@Revision("1")
public record ClockPaused(
        SourceId sourceId,
        String clock,
        Words reason,
        @Nullable StatedDate occurredOn) implements SourceEvent {}
