package org.learningledger.events.discrepancy;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;

/**
 * Somebody looked at a suggestion: the discrepancy is real.
 */
@Revision("1")
public record SuggestionConfirmed(
        DiscrepancyId discrepancyId,
        @Nullable Words remark,
        @Nullable StatedDate occurredOn) implements DiscrepancyEvent {}
