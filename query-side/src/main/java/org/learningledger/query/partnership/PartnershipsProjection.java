package org.learningledger.query.partnership;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.learningledger.events.correction.CorrectionEvent;
import org.learningledger.events.register.PartnershipOpened;
import org.learningledger.query.projection.Rows;
import org.learningledger.store.correction.Corrections;
import org.learningledger.store.log.LedgerLog;
import org.learningledger.store.log.Recorded;
import org.springframework.stereotype.Component;

/** Keeps {@code read.partnership}. Should a partnership begin twice, the newer name is right. */
@Component
@ProcessingGroup(PartnershipReader.PROJECTION)
class PartnershipsProjection {

    private final LedgerLog log;

    PartnershipsProjection(LedgerLog log) {
        this.log = log;
    }

    @EventHandler
    void on(PartnershipOpened event, Recorded at, Rows rows) {
        rows.add(
                "INSERT INTO read.partnership (code, name, invented) VALUES (?, ?, ?)"
                        + " ON CONFLICT (code) DO UPDATE SET name = EXCLUDED.name, invented = EXCLUDED.invented",
                at.partnership(),
                event.name(),
                event.invented());
    }

    @EventHandler
    void on(CorrectionEvent event, Recorded at, Rows rows) {
        for (var fact : Corrections.countedFacts(
                log.stream(at.partnership(), event.thing().id()))) {
            if (fact.event() instanceof PartnershipOpened opened) on(opened, at, rows);
        }
    }
}
