package org.learningledger.events.source;

import org.learningledger.events.LedgerEvent;
import org.learningledger.events.Thing;
import org.learningledger.events.ThingKind;

/**
 * What can happen to a source of learning: a review, an audit, a survey or an inspection.
 */
public sealed interface SourceEvent extends LedgerEvent
        permits ReviewStated,
                AuditStated,
                ReviewOpened,
                AuditCarriedOut,
                IncidentNotified,
                ReviewDecided,
                ReviewPublished,
                PublicationEnded,
                ClockPaused,
                ClockResumed,
                SelfScoreGiven,
                ScoreModerated {

    SourceId sourceId();

    @Override
    default Thing thing() {
        return new Thing(ThingKind.SOURCE, sourceId().value());
    }
}
