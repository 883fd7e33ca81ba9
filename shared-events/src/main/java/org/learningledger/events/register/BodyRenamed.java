package org.learningledger.events.register;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;

/**
 * An organisation, group or post goes by another name from a day on. What was recorded under the old name keeps it.
 */
@Revision("1")
public record BodyRenamed(
        EntryId entryId,
        Words name,
        @Nullable Words reason,
        @Nullable StatedDate occurredOn) implements RegisterEvent {}
