package org.learningledger.command.action;

import java.util.UUID;
import org.learningledger.command.form.FormPost;
import org.learningledger.events.action.ActionId;
import org.learningledger.events.evidence.EvidenceId;
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
                        form.mustHave("difference", "Enter what difference was seen"),
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
                        form.mustHave("remark", "Enter where you looked and what you found"),
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
                        form.mustHave("why", "Enter why it is too early to say"),
                        form.date("lookAgainOn", "Date to look again"),
                        form.happenedOn("occurredOn", "Date you looked")),
                id,
                page(id),
                "outcome");
    }

    private static String page(UUID id) {
        return "/actions/" + id;
    }
}
