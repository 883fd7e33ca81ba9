package org.learningledger.query.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.plan.ActionPutIntoPlan;
import org.learningledger.events.plan.ActionTakenOutOfPlan;
import org.learningledger.events.plan.PlanEvent;
import org.learningledger.events.plan.PlanOpened;
import org.learningledger.events.plan.PlanReopened;
import org.learningledger.events.plan.PlanSignedOff;
import org.learningledger.store.log.Fact;

/** What is known of a plan that an action has been in: its sign-off is no step, but belongs to the picture. */
final class PlanOn {

    final UUID id;

    @Nullable
    PlanOpened opened;

    final List<Fact> signedOff = new ArrayList<>();
    private final List<Fact> reopened = new ArrayList<>();

    PlanOn(UUID id) {
        this.id = id;
    }

    /** Whether a sign-off no longer holds. */
    boolean reopenedAfter(Fact signOff) {
        return reopened.stream().anyMatch(fact -> Fact.AS_KNOWN.compare(fact, signOff) > 0);
    }

    void take(PlanEvent event, Fact fact) {
        switch (event) {
            case PlanOpened act -> opened = act;
            case PlanSignedOff act -> signedOff.add(fact);
            case PlanReopened act -> reopened.add(fact);
            case ActionPutIntoPlan act -> {} // a sign-off lists the actions that it saw
            case ActionTakenOutOfPlan act -> {}
        }
    }
}
