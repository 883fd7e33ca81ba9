package org.learningledger.command.discrepancy;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;
import org.learningledger.events.discrepancy.DiscrepancyId;

/** Dismisses what a check found: there is no discrepancy. */
public record DismissSuggestion(
        @TargetAggregateIdentifier DiscrepancyId discrepancyId,
        Words reason,
        @Nullable StatedDate occurredOn) {}
