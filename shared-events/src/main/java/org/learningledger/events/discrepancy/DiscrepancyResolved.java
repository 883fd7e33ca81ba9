package org.learningledger.events.discrepancy;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;

/**
 * A discrepancy was settled. Both statements stay as they are.
 *
 * @param resolution which of them holds, or what holds instead
 */
@Revision("1")
public record DiscrepancyResolved(
        DiscrepancyId discrepancyId,
        Words resolution,
        @Nullable StatedDate occurredOn) implements DiscrepancyEvent {}
