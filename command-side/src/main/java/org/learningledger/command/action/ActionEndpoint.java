package org.learningledger.command.action;

import java.util.UUID;
import org.learningledger.command.form.FormPost;
import org.learningledger.events.AgencyCode;
import org.learningledger.events.action.ActionId;
import org.learningledger.events.action.ActionStrength;
import org.learningledger.events.action.Owner;
import org.learningledger.events.action.PlanKind;
import org.learningledger.events.evidence.EvidenceId;
import org.learningledger.events.finding.FindingId;
import org.learningledger.events.recommendation.RecommendationId;
import org.learningledger.web.account.Allowed;
import org.learningledger.web.account.Role;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.view.RedirectView;

/** What people say about an action, by form. */
@Controller
@RequestMapping("/actions/{id}")
@Allowed({Role.AGENCY_LEAD, Role.LD_GROUP, Role.QP_GROUP, Role.BUSINESS_UNIT})
class ActionEndpoint {

    /** Without an owner it can be agreed, and is flagged. */
    @PostMapping("/agreement")
    @Allowed({Role.LD_GROUP, Role.QP_GROUP, Role.BUSINESS_UNIT})
    RedirectView agreement(@PathVariable UUID id, FormPost form) {
        var agency = form.optionalText("ownerAgency");
        return form.change(
                new AgreeStatedAction(
                        new ActionId(id),
                        new Owner(agency == null ? null : AgencyCode.of(agency), form.optionalText("ownerPost"), null),
                        form.choice("plan", PlanKind.class, "Select whose plan the action belongs to"),
                        form.date("dueOn", "First due date"),
                        form.optional("intendedOutcome"),
                        form.happenedOn("occurredOn", "Date it was agreed")),
                id,
                page(id),
                "agreement");
    }

    @PostMapping("/progress")
    RedirectView progress(@PathVariable UUID id, FormPost form) {
        return form.change(
                new ReportProgress(
                        new ActionId(id),
                        form.mustHave("progress", "Enter how far the action has come"),
                        form.happenedOn("occurredOn", "Date of the progress")),
                id,
                page(id),
                "progress");
    }

    @PostMapping("/done")
    RedirectView done(@PathVariable UUID id, FormPost form) {
        return form.change(
                new SayActionDone(
                        new ActionId(id),
                        form.mustHave("whatWasDone", "Enter what was done"),
                        form.happenedOn("occurredOn", "Date done")),
                id,
                page(id),
                "done");
    }

    @PostMapping("/verification")
    RedirectView verification(@PathVariable UUID id, FormPost form) {
        form.mustHaveText("evidence", "Select the evidence that you looked at");
        return form.change(
                new VerifyAction(
                        new ActionId(id),
                        form.chosen("evidence", EvidenceId::new),
                        form.optional("remark"),
                        form.happenedOn("occurredOn", "Date of the check")),
                id,
                page(id),
                "verification");
    }

    @PostMapping("/outcome/seen")
    RedirectView outcomeSeen(@PathVariable UUID id, FormPost form) {
        return form.change(
                new RecordOutcomeSeen(
                        new ActionId(id),
                        form.optional("intended"),
                        form.mustHaveRestrictable("difference", "Enter what difference was seen"),
                        form.mustHave("forWhom", "Enter for whom it made a difference"),
                        form.chosen("evidence", EvidenceId::new),
                        form.optional("sideEffects"),
                        form.happenedOn("occurredOn", "Date it was seen")),
                id,
                page(id),
                "outcome");
    }

    @PostMapping("/outcome/none")
    RedirectView noOutcomeSeen(@PathVariable UUID id, FormPost form) {
        return form.change(
                new RecordNoOutcomeSeen(
                        new ActionId(id),
                        form.optional("intended"),
                        form.mustHaveRestrictable("remark", "Enter where you looked and what you found"),
                        form.chosen("evidence", EvidenceId::new),
                        form.happenedOn("occurredOn", "Date you looked")),
                id,
                page(id),
                "outcome");
    }

    @PostMapping("/outcome/too-early")
    RedirectView outcomeTooEarly(@PathVariable UUID id, FormPost form) {
        return form.change(
                new RecordOutcomeTooEarly(
                        new ActionId(id),
                        form.optional("intended"),
                        form.mustHaveRestrictable("why", "Enter why it is too early to say"),
                        form.date("lookAgainOn", "Date to look again"),
                        form.happenedOn("occurredOn", "Date you looked")),
                id,
                page(id),
                "outcome");
    }

    @PostMapping("/rewording")
    @Allowed({Role.LD_GROUP, Role.QP_GROUP, Role.BUSINESS_UNIT})
    RedirectView rewording(@PathVariable UUID id, FormPost form) {
        return form.change(
                new RewordAction(
                        new ActionId(id),
                        form.mustHave("text", "Enter what the action says from now on"),
                        form.mustHave("reason", "Enter why it is put in other words"),
                        form.happenedOn("occurredOn", "Date it was agreed")),
                id,
                page(id),
                "rewording");
    }

    @PostMapping("/split")
    @Allowed({Role.LD_GROUP, Role.QP_GROUP, Role.BUSINESS_UNIT})
    RedirectView split(@PathVariable UUID id, FormPost form) {
        return form.change(
                new SplitAction(
                        new ActionId(id),
                        form.chosen("into", ActionId::new),
                        form.mustHave("reason", "Enter why the action is split"),
                        form.happenedOn("occurredOn", "Date it was split")),
                id,
                page(id),
                "split");
    }

    @PostMapping("/merge")
    @Allowed({Role.LD_GROUP, Role.QP_GROUP, Role.BUSINESS_UNIT})
    RedirectView merge(@PathVariable UUID id, FormPost form) {
        return form.change(
                new MergeAction(
                        new ActionId(id),
                        form.chosenOne("into", ActionId::new, "Select the action that answers for both from now on"),
                        form.mustHave("reason", "Enter why the actions are merged"),
                        form.happenedOn("occurredOn", "Date they were merged")),
                id,
                page(id),
                "merge");
    }

    @PostMapping("/hand-over")
    @Allowed({Role.AGENCY_LEAD, Role.LD_GROUP, Role.QP_GROUP})
    RedirectView handOver(@PathVariable UUID id, FormPost form) {
        return form.change(
                new HandOverAction(
                        new ActionId(id),
                        new Owner(
                                AgencyCode.of(form.mustHaveText(
                                        "ownerAgency", "Select the agency that answers for it from now on")),
                                form.optionalText("ownerPost"),
                                null),
                        form.mustHave("reason", "Enter why it is handed over"),
                        form.happenedOn("occurredOn", "Date it was handed over")),
                id,
                page(id),
                "hand-over");
    }

    @PostMapping("/withdrawal")
    @Allowed({Role.LD_GROUP, Role.QP_GROUP, Role.BUSINESS_UNIT})
    RedirectView withdrawal(@PathVariable UUID id, FormPost form) {
        return form.change(
                new WithdrawAction(
                        new ActionId(id),
                        form.mustHave("reason", "Enter why the action will not be done"),
                        form.happenedOn("occurredOn", "Date it was withdrawn")),
                id,
                page(id),
                "withdrawal");
    }

    @PostMapping("/reopening")
    RedirectView reopening(@PathVariable UUID id, FormPost form) {
        return form.change(
                new ReopenAction(
                        new ActionId(id),
                        form.mustHave("reason", "Enter why the action is open again"),
                        form.happenedOn("occurredOn", "Date it was reopened")),
                id,
                page(id),
                "reopening");
    }

    @PostMapping("/first-due-date")
    RedirectView firstDueDate(@PathVariable UUID id, FormPost form) {
        return form.change(
                new FixFirstDueDate(
                        new ActionId(id),
                        form.mustHaveDate("dueOn", "First due date"),
                        form.happenedOn("occurredOn", "Date it was agreed")),
                id,
                page(id),
                "first-due-date");
    }

    @PostMapping("/extension")
    RedirectView extension(@PathVariable UUID id, FormPost form) {
        return form.change(
                new ExtendDueDate(
                        new ActionId(id),
                        form.mustHaveDate("dueOn", "New due date"),
                        form.mustHave("reason", "Enter why more time is needed"),
                        form.mustHave("approvedBy", "Enter the group or post that approved the new date"),
                        form.happenedOn("occurredOn", "Date it was approved")),
                id,
                page(id),
                "extension");
    }

    @PostMapping("/links")
    @Allowed({Role.LD_GROUP, Role.QP_GROUP, Role.BUSINESS_UNIT})
    RedirectView link(@PathVariable UUID id, FormPost form) {
        return form.change(
                new LinkAction(
                        new ActionId(id),
                        form.chosen("recommendations", RecommendationId::new),
                        form.chosen("findings", FindingId::new),
                        form.optional("reason"),
                        form.happenedOn("occurredOn", "Date it was linked")),
                id,
                page(id),
                "links");
    }

    @PostMapping("/links/undo")
    @Allowed({Role.LD_GROUP, Role.QP_GROUP, Role.BUSINESS_UNIT})
    RedirectView unlink(@PathVariable UUID id, FormPost form) {
        return form.change(
                new UnlinkAction(
                        new ActionId(id),
                        form.chosen("recommendations", RecommendationId::new),
                        form.chosen("findings", FindingId::new),
                        form.mustHave("reason", "Enter why the link is undone"),
                        form.happenedOn("occurredOn", "Date the link was undone")),
                id,
                page(id),
                "links-undone");
    }

    @PostMapping("/strength")
    @Allowed({Role.LD_GROUP, Role.QP_GROUP, Role.BUSINESS_UNIT})
    RedirectView strength(@PathVariable UUID id, FormPost form) {
        return form.change(
                new JudgeActionStrength(
                        new ActionId(id),
                        form.choice(
                                "strength", ActionStrength.class, "Select how strongly the action can change practice"),
                        form.mustHave("why", "Enter why you judge it so"),
                        form.happenedOn("occurredOn", "Date it was judged")),
                id,
                page(id),
                "strength");
    }

    /** The statement is told by the id of its entry in the history. */
    @PostMapping("/taken-as-done")
    @Allowed({Role.LD_GROUP, Role.QP_GROUP, Role.BUSINESS_UNIT})
    RedirectView takenAsDone(@PathVariable UUID id, FormPost form) {
        return form.change(
                new TakeActionAsDone(
                        new ActionId(id),
                        form.chosenOne("statement", statement -> statement, "Select the statement that you rely on"),
                        form.mustHave("asPrinted", "Enter the words of the statement that say it was done"),
                        form.optionalChoice("plan", PlanKind.class, "Select whose plan the action belongs to"),
                        form.optional("remark"),
                        form.happenedOn("occurredOn", "Date it was done")),
                id,
                page(id),
                "taken-as-done");
    }

    private static String page(UUID id) {
        return "/actions/" + id;
    }
}
