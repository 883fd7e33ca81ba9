package org.learningledger.query.source;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.learningledger.events.correction.CorrectionEvent;
import org.learningledger.events.source.SourceEvent;
import org.learningledger.query.projection.Projection;
import org.learningledger.query.projection.ReadModel;
import org.learningledger.query.projection.Rows;
import org.learningledger.store.log.Recorded;
import org.springframework.stereotype.Component;

/** Keeps {@code read.source}: the registers of reviews and audits. */
@Component
@ProcessingGroup(SourceReader.PROJECTION)
class SourcesProjection implements Projection {

    @Override
    public ReadModel model() {
        return ReadModel.of(SourceReader.PROJECTION, 1, Sources.SUBJECTS);
    }

    @EventHandler
    void on(SourceEvent event, Recorded at, Rows rows) {
        rows.fact(Sources.SUBJECTS, event.sourceId().value(), event, at);
    }

    @EventHandler
    void on(CorrectionEvent event, Recorded at, Rows rows) {
        rows.correction(Sources.SUBJECTS, event, at);
    }
}
