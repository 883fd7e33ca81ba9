package org.learningledger.command.discrepancy;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;
import org.learningledger.events.discrepancy.DiscrepancyId;

/** Says how two statements came to differ. */
public record ExplainDiscrepancy(
        @TargetAggregateIdentifier DiscrepancyId discrepancyId,
        Words explanation,
        @Nullable StatedDate occurredOn) {}
