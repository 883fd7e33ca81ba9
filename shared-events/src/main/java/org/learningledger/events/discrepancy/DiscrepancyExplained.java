package org.learningledger.events.discrepancy;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;

/**
 * Somebody said how two statements came to differ. It is not settled by that alone.
 */
@Revision("1")
public record DiscrepancyExplained(
        DiscrepancyId discrepancyId,
        Words explanation,
        @Nullable StatedDate occurredOn) implements DiscrepancyEvent {}
