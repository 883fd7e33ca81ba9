package org.learningledger.events.evidence;

import org.learningledger.events.LedgerEvent;
import org.learningledger.events.Thing;
import org.learningledger.events.ThingKind;

/**
 * What can happen to a piece of evidence.
 */
public sealed interface EvidenceEvent extends LedgerEvent permits EvidenceAdded, EntryCitedAsEvidence {

    EvidenceId evidenceId();

    @Override
    default Thing thing() {
        return new Thing(ThingKind.EVIDENCE, evidenceId().value());
    }
}
