package org.learningledger.query.discrepancy;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.learningledger.events.correction.CorrectionEvent;
import org.learningledger.events.discrepancy.DiscrepancyEvent;
import org.learningledger.query.projection.Projection;
import org.learningledger.query.projection.ReadModel;
import org.learningledger.query.projection.Rows;
import org.learningledger.store.log.Recorded;
import org.springframework.stereotype.Component;

/** Keeps {@code read.discrepancy}: statements that do not agree, and how each stands. */
@Component
@ProcessingGroup(DiscrepancyReader.PROJECTION)
class DiscrepanciesProjection implements Projection {

    @Override
    public ReadModel model() {
        return ReadModel.of(DiscrepancyReader.PROJECTION, 1, Discrepancies.SUBJECTS);
    }

    @EventHandler
    void on(DiscrepancyEvent event, Recorded at, Rows rows) {
        rows.fact(Discrepancies.SUBJECTS, event.discrepancyId().value(), event, at);
    }

    @EventHandler
    void on(CorrectionEvent event, Recorded at, Rows rows) {
        rows.correction(Discrepancies.SUBJECTS, event, at);
    }
}
