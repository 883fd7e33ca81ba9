package org.learningledger.events.discrepancy;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;

/**
 * It was decided to leave a discrepancy open, because it cannot or need not be settled.
 */
@Revision("1")
public record DiscrepancyLeftOpen(
        DiscrepancyId discrepancyId, Words reason, @Nullable StatedDate occurredOn) implements DiscrepancyEvent {}
