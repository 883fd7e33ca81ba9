package org.learningledger.query.challenge;

import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.learningledger.events.challenge.AgencyAnswered;
import org.learningledger.events.challenge.ChallengeEvent;
import org.learningledger.events.correction.CorrectionEvent;
import org.learningledger.events.evidence.EvidenceEvent;
import org.learningledger.events.evidence.EvidenceId;
import org.learningledger.query.projection.Projection;
import org.learningledger.query.projection.ReadModel;
import org.learningledger.query.projection.Rows;
import org.learningledger.query.projection.Table;
import org.learningledger.store.log.Recorded;
import org.springframework.stereotype.Component;

/** Keeps {@code read.challenge}: who was asked in person what changed, and what came of it. */
@Component
@ProcessingGroup(ChallengeReader.PROJECTION)
class ChallengesProjection implements Projection {

    private static final Table LINK = Table.of("challenge_link", "partnership", "challenge", "part", "position");

    @Override
    public ReadModel model() {
        return new ReadModel(ChallengeReader.PROJECTION, 1, List.of(LINK), List.of(Challenges.SUBJECTS));
    }

    @EventHandler
    void on(ChallengeEvent event, Recorded at, Rows rows) {
        var challenge = event.challengeEventId().value();
        rows.fact(Challenges.SUBJECTS, challenge, event, at);
        if (event instanceof AgencyAnswered answered) {
            answered.evidence().stream()
                    .map(EvidenceId::value)
                    .distinct()
                    .forEach(part -> rows.add(LINK, at.partnership(), challenge, part, at.position()));
        }
    }

    @EventHandler
    void on(EvidenceEvent event, Recorded at, Rows rows) {
        rows.fact(Challenges.SUBJECTS, event.evidenceId().value(), event, at);
    }

    @EventHandler
    void on(CorrectionEvent event, Recorded at, Rows rows) {
        rows.correction(Challenges.SUBJECTS, event, at);
    }
}
