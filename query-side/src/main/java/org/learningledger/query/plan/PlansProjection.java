package org.learningledger.query.plan;

import java.util.List;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.learningledger.events.action.ActionEvent;
import org.learningledger.events.action.ActionMerged;
import org.learningledger.events.action.ActionSplit;
import org.learningledger.events.challenge.AgencyAnswered;
import org.learningledger.events.challenge.ChallengeConcluded;
import org.learningledger.events.challenge.ChallengeEvent;
import org.learningledger.events.challenge.ChallengeEventHeld;
import org.learningledger.events.challenge.ChallengeEventStated;
import org.learningledger.events.correction.CorrectionEvent;
import org.learningledger.events.plan.ActionPutIntoPlan;
import org.learningledger.events.plan.ActionTakenOutOfPlan;
import org.learningledger.events.plan.PlanEvent;
import org.learningledger.events.plan.PlanOpened;
import org.learningledger.events.plan.PlanReopened;
import org.learningledger.events.plan.PlanSignedOff;
import org.learningledger.events.plan.SeenAction;
import org.learningledger.query.projection.Projection;
import org.learningledger.query.projection.ReadModel;
import org.learningledger.query.projection.Rows;
import org.learningledger.query.projection.Table;
import org.learningledger.store.log.Recorded;
import org.springframework.stereotype.Component;

/** Keeps {@code read.plan}: what each plan holds, and whether its sign-off still agrees with what is known. */
@Component
@ProcessingGroup(PlanReader.PROJECTION)
class PlansProjection implements Projection {

    private static final Table LINK = Table.of("plan_link", "partnership", "plan", "part", "position");

    @Override
    public ReadModel model() {
        return new ReadModel(PlanReader.PROJECTION, 1, List.of(LINK), List.of(Plans.SUBJECTS));
    }

    @EventHandler
    void on(PlanEvent event, Recorded at, Rows rows) {
        var plan = event.planId().value();
        link(plan, plan, at, rows);
        rows.fact(Plans.SUBJECTS, plan, event, at);
        switch (event) {
            case PlanOpened opened -> {}
            case ActionPutIntoPlan put -> link(plan, put.actionId().value(), at, rows);
            case ActionTakenOutOfPlan out -> link(plan, out.actionId().value(), at, rows);
            case PlanSignedOff signed ->
                signed.seen().stream()
                        .map(SeenAction::actionId)
                        .distinct()
                        .forEach(action -> link(plan, action.value(), at, rows));
            case PlanReopened again -> {}
        }
    }

    @EventHandler
    void on(ActionEvent event, Recorded at, Rows rows) {
        var action = event.actionId().value();
        rows.fact(Plans.SUBJECTS, action, event, at);
        if (event instanceof ActionSplit split) {
            split.into().stream().distinct().forEach(into -> link(action, into.value(), at, rows));
        }
        if (event instanceof ActionMerged merged) link(action, merged.into().value(), at, rows);
    }

    @EventHandler
    void on(ChallengeEvent event, Recorded at, Rows rows) {
        var challenge = event.challengeEventId().value();
        switch (event) {
            case ChallengeEventHeld held -> {
                held.plans().stream().distinct().forEach(plan -> link(plan.value(), challenge, at, rows));
                rows.fact(Plans.SUBJECTS, challenge, event, at);
            }
            case ChallengeConcluded concluded -> rows.fact(Plans.SUBJECTS, challenge, event, at);
            case AgencyAnswered answered -> {}
            case ChallengeEventStated stated -> {}
        }
    }

    @EventHandler
    void on(CorrectionEvent event, Recorded at, Rows rows) {
        rows.correction(Plans.SUBJECTS, event, at);
    }

    private static void link(UUID whole, UUID part, Recorded at, Rows rows) {
        rows.add(LINK, at.partnership(), whole, part, at.position());
    }
}
