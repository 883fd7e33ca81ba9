package org.learningledger.events.finding;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Thing;
import org.learningledger.events.Words;

/**
 * Somebody looked at this finding beside earlier learning: it is the same learning again, for a reason. Why it came again,
 * and whose part that was, is not said here; the step that the earlier learning reached stays what its own facts make it.
 *
 * @param earlier the recommendation, or the finding without one, that it is the same learning as
 */
@Revision("1")
public record RecurrenceConfirmed(
        FindingId findingId,
        Thing earlier,
        Words reason,
        @Nullable StatedDate occurredOn) implements FindingEvent {}
