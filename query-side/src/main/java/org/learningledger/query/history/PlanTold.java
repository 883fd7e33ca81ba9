package org.learningledger.query.history;

import static org.learningledger.query.history.Told.PLAN;
import static org.learningledger.query.history.Told.called;
import static org.learningledger.query.history.Told.kind;
import static org.learningledger.query.history.Told.remark;
import static org.learningledger.query.history.Told.sentence;
import static org.learningledger.query.history.Told.told;

import java.util.List;
import org.learningledger.events.plan.ActionPutIntoPlan;
import org.learningledger.events.plan.ActionTakenOutOfPlan;
import org.learningledger.events.plan.PlanEvent;
import org.learningledger.events.plan.PlanOpened;
import org.learningledger.events.plan.PlanReopened;
import org.learningledger.events.plan.PlanSignedOff;
import org.learningledger.query.answer.Wording;

/** Facts about action plans, as people read them. */
final class PlanTold {

    private PlanTold() {}

    static Told of(PlanEvent event) {
        return switch (event) {
            case PlanOpened opened ->
                told("Plan opened", sentence("The action plan was opened:", called(opened.reference(), opened.title())))
                        .detail(PLAN, kind(opened.kind()))
                        .coded(
                                "Whose plan",
                                opened.agency() == null
                                        ? List.of()
                                        : List.of(opened.agency().value()));
            case ActionPutIntoPlan put ->
                told(
                        "Action put into the plan",
                        put.from() == null
                                ? "An action was put into the plan."
                                : "An action was moved into the plan from another.");
            case ActionTakenOutOfPlan taken ->
                told("Action taken out of the plan", "An action was moved from the plan to another.")
                        .because(taken.reason());
            case PlanSignedOff signed ->
                told(
                                "Plan signed off",
                                "The plan was signed off with "
                                        + Wording.count(signed.seen().size(), "action", "actions")
                                        + " in it, on what a challenge event had shown." + remark(signed.remark()))
                        .detail(
                                "Versions seen, in the order of the actions",
                                signed.seen().stream()
                                        .map(seen -> Long.toString(seen.version()))
                                        .toList());
            case PlanReopened reopened ->
                told("Plan opened again", "The plan had been signed off and is open again.")
                        .because(reopened.reason());
        };
    }
}
