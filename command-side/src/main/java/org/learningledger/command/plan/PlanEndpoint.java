package org.learningledger.command.plan;

import java.util.UUID;
import org.learningledger.command.form.FormPost;
import org.learningledger.events.AgencyCode;
import org.learningledger.events.action.ActionId;
import org.learningledger.events.action.Owner;
import org.learningledger.events.action.PlanKind;
import org.learningledger.events.challenge.ChallengeEventId;
import org.learningledger.events.finding.FindingId;
import org.learningledger.events.plan.PlanId;
import org.learningledger.events.recommendation.RecommendationId;
import org.learningledger.events.source.SourceId;
import org.learningledger.web.account.Allowed;
import org.learningledger.web.account.Role;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.view.RedirectView;

/** Plans, what is in them, and their sign-off, by form. */
@Controller
@Allowed({Role.LD_GROUP, Role.QP_GROUP, Role.BUSINESS_UNIT})
class PlanEndpoint {

    @PostMapping("/plans/new")
    @Allowed({Role.AGENCY_LEAD, Role.LD_GROUP, Role.QP_GROUP, Role.BUSINESS_UNIT})
    RedirectView open(FormPost form) {
        var plan = form.newId(OpenPlan.class);
        var agency = form.optionalText("agency");
        return form.open(
                new OpenPlan(
                        new PlanId(plan),
                        "P-" + plan.toString().substring(0, 8),
                        form.choice(
                                "kind",
                                PlanKind.class,
                                "Select whether several agencies answer for the plan together, or one alone"),
                        form.mustHave("title", "Enter what the plan is called"),
                        agency == null ? null : AgencyCode.of(agency),
                        form.chosen("sources", SourceId::new),
                        form.happenedOn("occurredOn", "Date the plan was opened")),
                plan,
                page(plan),
                "plan");
    }

    @PostMapping("/plans/{id}/actions/new")
    @Allowed({Role.AGENCY_LEAD, Role.LD_GROUP, Role.QP_GROUP, Role.BUSINESS_UNIT})
    RedirectView agreeAction(@PathVariable UUID id, FormPost form) {
        var action = form.newId(AgreeActionIntoPlan.class);
        var agency = form.optionalText("ownerAgency");
        return form.open(
                new AgreeActionIntoPlan(
                        new ActionId(action),
                        "A-" + action.toString().substring(0, 8),
                        new PlanId(id),
                        form.chosen("recommendations", RecommendationId::new),
                        form.chosen("findings", FindingId::new),
                        form.mustHave("text", "Enter what is to be done"),
                        new Owner(agency == null ? null : AgencyCode.of(agency), form.optionalText("ownerPost"), null),
                        form.date("dueOn", "First due date"),
                        form.optional("intendedOutcome"),
                        form.happenedOn("occurredOn", "Date it was agreed")),
                action,
                id,
                page(id),
                "action");
    }

    @PostMapping("/plans/{id}/actions/add")
    @Allowed({Role.AGENCY_LEAD, Role.LD_GROUP, Role.QP_GROUP, Role.BUSINESS_UNIT})
    RedirectView addAction(@PathVariable UUID id, FormPost form) {
        return form.change(
                new PutActionIntoPlan(
                        new PlanId(id),
                        form.chosenOne("action", ActionId::new, "Select the action to put into this plan"),
                        form.happenedOn("occurredOn", "Date it was put into the plan")),
                id,
                page(id),
                "action-added");
    }

    @PostMapping("/actions/{id}/move")
    RedirectView moveAction(@PathVariable UUID id, FormPost form) {
        return form.change(
                new MoveAction(
                        new ActionId(id),
                        form.chosenOne("to", PlanId::new, "Select the plan that it is moved to"),
                        form.mustHave("reason", "Enter why the action is moved"),
                        form.happenedOn("occurredOn", "Date it was moved")),
                id,
                "/actions/" + id,
                "move");
    }

    @PostMapping("/plans/{id}/sign-off")
    @Allowed({Role.LD_GROUP, Role.QP_GROUP})
    RedirectView signOff(@PathVariable UUID id, FormPost form) {
        return form.change(
                new SignPlanOff(
                        new PlanId(id),
                        form.chosenOne(
                                "challengeEvent",
                                ChallengeEventId::new,
                                "Select the challenge event at which the plan was looked at"),
                        form.optional("remark"),
                        form.happenedOn("occurredOn", "Date of the sign-off")),
                id,
                page(id),
                "sign-off");
    }

    @PostMapping("/plans/{id}/reopening")
    @Allowed({Role.LD_GROUP, Role.QP_GROUP})
    RedirectView reopening(@PathVariable UUID id, FormPost form) {
        return form.change(
                new ReopenPlan(
                        new PlanId(id),
                        form.mustHave("reason", "Enter why the plan is open again"),
                        form.happenedOn("occurredOn", "Date it was reopened")),
                id,
                page(id),
                "reopening");
    }

    private static String page(UUID plan) {
        return "/plans/" + plan;
    }
}
