package org.learningledger.query.challenge;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.learningledger.events.challenge.ChallengeEvent;
import org.learningledger.events.correction.CorrectionEvent;
import org.learningledger.query.projection.Rows;
import org.learningledger.store.log.Recorded;
import org.springframework.stereotype.Component;

/** Keeps {@code read.challenge}: who was asked in person what changed, and what came of it. */
@Component
@ProcessingGroup(ChallengeReader.PROJECTION)
class ChallengesProjection {

    @EventHandler
    void on(ChallengeEvent event, Recorded at, Rows rows) {
        rows.fact(Challenges.SUBJECTS, event.challengeEventId().value(), event, at);
    }

    @EventHandler
    void on(CorrectionEvent event, Recorded at, Rows rows) {
        rows.correction(Challenges.SUBJECTS, event, at);
    }
}
