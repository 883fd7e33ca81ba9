package org.learningledger.query.claim;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.learningledger.events.LedgerEvent;
import org.learningledger.events.Thing;
import org.learningledger.events.action.OutcomeSeen;
import org.learningledger.events.challenge.AgencyAnswered;
import org.learningledger.events.correction.CorrectionEvent;
import org.learningledger.events.evidence.EvidenceEvent;
import org.learningledger.events.evidence.EvidenceId;
import org.learningledger.events.register.EvidenceCitedForClaim;
import org.learningledger.events.register.RegisterEvent;
import org.learningledger.query.projection.Projection;
import org.learningledger.query.projection.ReadModel;
import org.learningledger.query.projection.Rows;
import org.learningledger.query.projection.Table;
import org.learningledger.store.log.Recorded;
import org.springframework.stereotype.Component;

/**
 * Keeps {@code read.claim}: claims of impact. An action or an agency may claim more than once, so what was said in the
 * ledger goes by the id of the fact itself.
 */
@Component
@ProcessingGroup(ClaimReader.PROJECTION)
class ClaimsProjection implements Projection {

    private static final Table LINK = Table.of("claim_link", "partnership", "claim", "part", "position");

    @Override
    public ReadModel model() {
        return new ReadModel(ClaimReader.PROJECTION, 1, List.of(LINK), List.of(Claims.SUBJECTS));
    }

    @EventHandler
    void on(OutcomeSeen event, Recorded at, Rows rows) {
        said(event, event.evidence(), at, rows);
    }

    @EventHandler
    void on(AgencyAnswered event, Recorded at, Rows rows) {
        said(event, event.evidence(), at, rows);
    }

    @EventHandler
    void on(EvidenceEvent event, Recorded at, Rows rows) {
        rows.fact(Claims.SUBJECTS, event.evidenceId().value(), event, at);
    }

    /** Entries make claims, and bear claims out. */
    @EventHandler
    void on(RegisterEvent event, Recorded at, Rows rows) {
        var entry = event.thing().id();
        rows.fact(Claims.SUBJECTS, entry, event, at);
        if (event instanceof EvidenceCitedForClaim cited) {
            link(entry, cited.evidence().stream().map(Thing::id), at, rows);
        }
    }

    @EventHandler
    void on(CorrectionEvent event, Recorded at, Rows rows) {
        rows.correction(Claims.SUBJECTS, event, at);
    }

    private static void said(LedgerEvent event, List<EvidenceId> evidence, Recorded at, Rows rows) {
        var claim = UUID.fromString(at.eventId());
        rows.fact(Claims.SUBJECTS, claim, event, at);
        link(claim, evidence.stream().map(EvidenceId::value), at, rows);
    }

    private static void link(UUID claim, Stream<UUID> evidence, Recorded at, Rows rows) {
        evidence.distinct().forEach(part -> rows.add(LINK, at.partnership(), claim, part, at.position()));
    }
}
