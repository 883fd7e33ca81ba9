package org.learningledger.query.partnership;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.correction.CorrectionEvent;
import org.learningledger.events.register.PartnershipOpened;
import org.learningledger.query.projection.Projection;
import org.learningledger.query.projection.ReadModel;
import org.learningledger.query.projection.Rows;
import org.learningledger.query.projection.Subjects;
import org.learningledger.store.log.Fact;
import org.learningledger.store.log.Recorded;
import org.springframework.stereotype.Component;

/** Keeps {@code read.partnership}: under which name a partnership keeps its ledger. */
@Component
@ProcessingGroup(PartnershipReader.PROJECTION)
class PartnershipsProjection implements Projection {

    private static final Subjects SUBJECTS =
            Subjects.of("partnership_fact", "partnership", List.of("name", "invented"), PartnershipsProjection::row);

    @Override
    public ReadModel model() {
        return ReadModel.of(PartnershipReader.PROJECTION, 1, SUBJECTS);
    }

    @EventHandler
    void on(PartnershipOpened event, Recorded at, Rows rows) {
        rows.fact(SUBJECTS, event.thing().id(), event, at);
    }

    @EventHandler
    void on(CorrectionEvent event, Recorded at, Rows rows) {
        rows.correction(SUBJECTS, event, at);
    }

    private static @Nullable List<@Nullable Object> row(UUID subject, List<Fact> facts) {
        return facts.reversed().stream()
                .map(Fact::event)
                .filter(PartnershipOpened.class::isInstance)
                .map(PartnershipOpened.class::cast)
                .map(opened -> Arrays.<@Nullable Object>asList(opened.name(), opened.invented()))
                .findFirst()
                .orElse(null);
    }
}
