package org.learningledger.query.action;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.learningledger.events.LedgerEvent;
import org.learningledger.events.action.ActionEvent;
import org.learningledger.events.action.ActionId;
import org.learningledger.events.action.ActionMerged;
import org.learningledger.events.action.ActionSplit;
import org.learningledger.events.correction.CorrectionEvent;
import org.learningledger.events.evidence.EntryCitedAsEvidence;
import org.learningledger.events.evidence.EvidenceAdded;
import org.learningledger.events.evidence.EvidenceEvent;
import org.learningledger.events.plan.ActionPutIntoPlan;
import org.learningledger.events.plan.ActionTakenOutOfPlan;
import org.learningledger.events.plan.PlanEvent;
import org.learningledger.events.plan.PlanOpened;
import org.learningledger.events.plan.PlanReopened;
import org.learningledger.events.plan.PlanSignedOff;
import org.learningledger.query.projection.Projection;
import org.learningledger.query.projection.ReadModel;
import org.learningledger.query.projection.Rows;
import org.learningledger.store.log.Recorded;
import org.springframework.stereotype.Component;

/** Keeps {@code read.action}: who does what by when, and what came of it. */
@Component
@ProcessingGroup(ActionReader.PROJECTION)
class ActionsProjection implements Projection {

    @Override
    public ReadModel model() {
        return ReadModel.of(ActionReader.PROJECTION, 1, Actions.SUBJECTS);
    }

    @EventHandler
    void on(ActionEvent event, Recorded at, Rows rows) {
        fact(event.actionId(), event, at, rows);
        if (event instanceof ActionSplit split) {
            split.into().stream()
                    .distinct()
                    .filter(each -> !each.equals(split.actionId()))
                    .forEach(each -> fact(each, event, at, rows));
        }
        if (event instanceof ActionMerged merged && !merged.into().equals(merged.actionId())) {
            fact(merged.into(), event, at, rows);
        }
    }

    @EventHandler
    void on(EvidenceEvent event, Recorded at, Rows rows) {
        switch (event) {
            case EvidenceAdded added -> fact(added.actionId(), event, at, rows);
            case EntryCitedAsEvidence cited -> fact(cited.actionId(), event, at, rows);
        }
    }

    @EventHandler
    void on(PlanEvent event, Recorded at, Rows rows) {
        switch (event) {
            case ActionPutIntoPlan put -> fact(put.actionId(), event, at, rows);
            case ActionTakenOutOfPlan out -> fact(out.actionId(), event, at, rows);
            case PlanOpened opened -> {}
            case PlanSignedOff signed -> {}
            case PlanReopened opened -> {}
        }
    }

    @EventHandler
    void on(CorrectionEvent event, Recorded at, Rows rows) {
        rows.correction(Actions.SUBJECTS, event, at);
    }

    private static void fact(ActionId about, LedgerEvent event, Recorded at, Rows rows) {
        rows.fact(Actions.SUBJECTS, about.value(), event, at);
    }
}
