package org.learningledger.query.register;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.learningledger.events.challenge.ChallengeEvent;
import org.learningledger.events.correction.CorrectionEvent;
import org.learningledger.events.register.RegisterEvent;
import org.learningledger.query.projection.Projection;
import org.learningledger.query.projection.ReadModel;
import org.learningledger.query.projection.Rows;
import org.learningledger.store.log.Recorded;
import org.springframework.stereotype.Component;

/** Keeps {@code read.entry}: the registers that have no rules of their own. */
@Component
@ProcessingGroup(RegisterReader.PROJECTION)
class RegisterProjection implements Projection {

    @Override
    public ReadModel model() {
        return ReadModel.of(RegisterReader.PROJECTION, 1, Entries.SUBJECTS);
    }

    @EventHandler
    void on(RegisterEvent event, Recorded at, Rows rows) {
        rows.fact(Entries.SUBJECTS, event.entryId().value(), event, at);
    }

    @EventHandler
    void on(ChallengeEvent event, Recorded at, Rows rows) {
        rows.fact(Entries.SUBJECTS, event.challengeEventId().value(), event, at);
    }

    @EventHandler
    void on(CorrectionEvent event, Recorded at, Rows rows) {
        rows.correction(Entries.SUBJECTS, event, at);
    }
}
