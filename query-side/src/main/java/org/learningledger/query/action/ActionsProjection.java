package org.learningledger.query.action;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.learningledger.events.action.ActionEvent;
import org.learningledger.events.correction.CorrectionEvent;
import org.learningledger.events.evidence.EvidenceAdded;
import org.learningledger.events.evidence.EvidenceEvent;
import org.learningledger.query.projection.Rows;
import org.learningledger.store.log.Recorded;
import org.springframework.stereotype.Component;

/** Keeps {@code read.action}: who does what by when, and what came of it. */
@Component
@ProcessingGroup(ActionReader.PROJECTION)
class ActionsProjection {

    @EventHandler
    void on(ActionEvent event, Recorded at, Rows rows) {
        rows.fact(Actions.SUBJECTS, event.actionId().value(), event, at);
    }

    @EventHandler
    void on(EvidenceEvent event, Recorded at, Rows rows) {
        switch (event) {
            case EvidenceAdded added ->
                rows.fact(Actions.SUBJECTS, added.actionId().value(), event, at);
            default -> {} // NOT YET
        }
    }

    @EventHandler
    void on(CorrectionEvent event, Recorded at, Rows rows) {
        rows.correction(Actions.SUBJECTS, event, at);
    }
}
