package org.learningledger.events.discrepancy;

import org.learningledger.events.LedgerEvent;
import org.learningledger.events.Thing;
import org.learningledger.events.ThingKind;

/**
 * What can happen to a discrepancy between two statements.
 */
public sealed interface DiscrepancyEvent extends LedgerEvent
        permits DiscrepancyRaised,
                DiscrepancySuggested,
                SuggestionConfirmed,
                SuggestionDismissed,
                DiscrepancyExplained,
                DiscrepancyResolved,
                DiscrepancyLeftOpen {

    DiscrepancyId discrepancyId();

    @Override
    default Thing thing() {
        return new Thing(ThingKind.DISCREPANCY, discrepancyId().value());
    }
}
