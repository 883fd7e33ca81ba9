package org.learningledger.command.discrepancy;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;
import org.learningledger.events.discrepancy.DiscrepancyId;

/**
 * Settles a discrepancy.
 *
 * @param resolution which statement holds, or what holds instead
 */
public record ResolveDiscrepancy(
        @TargetAggregateIdentifier DiscrepancyId discrepancyId,
        Words resolution,
        @Nullable StatedDate occurredOn) {}
