package org.learningledger.events.plan;

import org.learningledger.events.LedgerEvent;
import org.learningledger.events.Thing;
import org.learningledger.events.ThingKind;

/**
 * What can happen to an action plan. What happens to an action of it stands in the action's own history.
 */
public sealed interface PlanEvent extends LedgerEvent
        permits PlanOpened, ActionPutIntoPlan, ActionTakenOutOfPlan, PlanSignedOff, PlanReopened {

    PlanId planId();

    @Override
    default Thing thing() {
        return new Thing(ThingKind.PLAN, planId().value());
    }
}
