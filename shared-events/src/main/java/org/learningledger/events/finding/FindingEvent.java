package org.learningledger.events.finding;

import org.learningledger.events.LedgerEvent;
import org.learningledger.events.Thing;
import org.learningledger.events.ThingKind;

/**
 * What can happen to a finding.
 */
public sealed interface FindingEvent extends LedgerEvent
        permits FindingStated, FindingRecorded, RecurrenceConfirmed, RecurrenceDismissed {

    FindingId findingId();

    @Override
    default Thing thing() {
        return new Thing(ThingKind.FINDING, findingId().value());
    }
}
