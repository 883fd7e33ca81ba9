package org.learningledger.events.source;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;

/**
 * A period of a review that stood still runs again. The days between count for nobody.
 *
 * @param clock the id of the period's rule, as it was paused
 * @param remark what ended the pause, where somebody said
 * @param occurredOn the first day that counts again
 */
@Revision("1")
public record ClockResumed(
        SourceId sourceId,
        String clock,
        @Nullable Words remark,
        @Nullable StatedDate occurredOn) implements SourceEvent {}
