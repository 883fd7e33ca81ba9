package org.learningledger.query.finding;

import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.learningledger.events.correction.CorrectionEvent;
import org.learningledger.events.finding.FindingEvent;
import org.learningledger.events.finding.FindingId;
import org.learningledger.events.recommendation.FoundNotInPlaceAtChallenge;
import org.learningledger.events.recommendation.LearningFoundNotInPlace;
import org.learningledger.events.recommendation.RecommendationAccepted;
import org.learningledger.events.recommendation.RecommendationAcceptedInPart;
import org.learningledger.events.recommendation.RecommendationEvent;
import org.learningledger.events.recommendation.RecommendationLinked;
import org.learningledger.events.recommendation.RecommendationMade;
import org.learningledger.events.recommendation.RecommendationNotAccepted;
import org.learningledger.events.recommendation.RecommendationStated;
import org.learningledger.events.recommendation.RecommendationUnlinked;
import org.learningledger.events.recommendation.SmartChecked;
import org.learningledger.query.projection.Projection;
import org.learningledger.query.projection.ReadModel;
import org.learningledger.query.projection.Rows;
import org.learningledger.store.log.Recorded;
import org.springframework.stereotype.Component;

/** Keeps {@code read.finding}: the register of findings, and which recommendations name them. */
@Component
@ProcessingGroup(FindingReader.PROJECTION)
class FindingsProjection implements Projection {

    @Override
    public ReadModel model() {
        return ReadModel.of(FindingReader.PROJECTION, 1, Findings.SUBJECTS);
    }

    @EventHandler
    void on(FindingEvent event, Recorded at, Rows rows) {
        rows.fact(Findings.SUBJECTS, event.findingId().value(), event, at);
    }

    @EventHandler
    void on(RecommendationEvent event, Recorded at, Rows rows) {
        switch (event) {
            case RecommendationMade made -> answered(made.findings(), event, at, rows);
            case RecommendationLinked linked -> answered(linked.findings(), event, at, rows);
            case RecommendationUnlinked unlinked -> answered(unlinked.findings(), event, at, rows);
            case RecommendationStated stated -> {} // papers do not say which findings a recommendation answers
            case RecommendationAccepted accepted -> {}
            case RecommendationAcceptedInPart accepted -> {}
            case RecommendationNotAccepted not -> {}
            case LearningFoundNotInPlace found -> {}
            case FoundNotInPlaceAtChallenge found -> {}
            case SmartChecked checked -> {}
        }
    }

    @EventHandler
    void on(CorrectionEvent event, Recorded at, Rows rows) {
        rows.correction(Findings.SUBJECTS, event, at);
    }

    private static void answered(List<FindingId> findings, RecommendationEvent event, Recorded at, Rows rows) {
        findings.stream().distinct().forEach(finding -> rows.fact(Findings.SUBJECTS, finding.value(), event, at));
    }
}
