package org.learningledger.events.finding;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Thing;
import org.learningledger.events.Words;

/**
 * Somebody looked at this finding beside earlier learning: it is not the same learning again, for a reason. Whether either
 * holds is not said here, and another look may still find that it is the same.
 *
 * @param earlier the recommendation, or the finding without one, that it is not the same learning as
 */
@Revision("1")
public record RecurrenceDismissed(
        FindingId findingId,
        Thing earlier,
        Words reason,
        @Nullable StatedDate occurredOn) implements FindingEvent {}
