package org.learningledger.events.discrepancy;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;

/**
 * Somebody looked at a suggestion: there is no discrepancy, for a reason.
 */
@Revision("1")
public record SuggestionDismissed(
        DiscrepancyId discrepancyId, Words reason, @Nullable StatedDate occurredOn) implements DiscrepancyEvent {}
