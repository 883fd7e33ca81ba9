package org.learningledger.query.claim;

import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.learningledger.events.action.OutcomeSeen;
import org.learningledger.events.challenge.AgencyAnswered;
import org.learningledger.events.correction.CorrectionEvent;
import org.learningledger.events.register.AssuranceStated;
import org.learningledger.events.register.EvidenceCitedForClaim;
import org.learningledger.events.register.ReportPassageStated;
import org.learningledger.query.projection.Rows;
import org.learningledger.store.log.Recorded;
import org.springframework.stereotype.Component;

/**
 * Keeps {@code read.claim}: claims of impact. An action or an agency may claim more than once, so what was said in the
 * ledger goes by the id of the fact itself.
 */
@Component
@ProcessingGroup(ClaimReader.PROJECTION)
class ClaimsProjection {

    @EventHandler
    void on(OutcomeSeen event, Recorded at, Rows rows) {
        rows.fact(Claims.SUBJECTS, UUID.fromString(at.eventId()), event, at);
    }

    @EventHandler
    void on(AgencyAnswered event, Recorded at, Rows rows) {
        rows.fact(Claims.SUBJECTS, UUID.fromString(at.eventId()), event, at);
    }

    @EventHandler
    void on(AssuranceStated event, Recorded at, Rows rows) {
        rows.fact(Claims.SUBJECTS, event.entryId().value(), event, at);
    }

    @EventHandler
    void on(ReportPassageStated event, Recorded at, Rows rows) {
        rows.fact(Claims.SUBJECTS, event.entryId().value(), event, at);
    }

    @EventHandler
    void on(EvidenceCitedForClaim event, Recorded at, Rows rows) {
        rows.fact(Claims.SUBJECTS, event.entryId().value(), event, at);
    }

    @EventHandler
    void on(CorrectionEvent event, Recorded at, Rows rows) {
        rows.correction(Claims.SUBJECTS, event, at);
    }
}
