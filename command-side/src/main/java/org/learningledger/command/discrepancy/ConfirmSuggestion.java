package org.learningledger.command.discrepancy;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;
import org.learningledger.events.discrepancy.DiscrepancyId;

/** Confirms that what a check found is a discrepancy. */
public record ConfirmSuggestion(
        @TargetAggregateIdentifier DiscrepancyId discrepancyId,
        @Nullable Words remark,
        @Nullable StatedDate occurredOn) {}
