package org.learningledger.command.discrepancy;

import java.util.UUID;
import org.learningledger.command.form.FormPost;
import org.learningledger.events.discrepancy.DiscrepancyId;
import org.learningledger.web.account.Allowed;
import org.learningledger.web.account.Role;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.view.RedirectView;

/** Discrepancies, by form: whoever reports may raise and explain one, a partnership group settles it. */
@Controller
@RequestMapping("/discrepancies")
@Allowed({Role.LD_GROUP, Role.QP_GROUP, Role.BUSINESS_UNIT})
class DiscrepancyEndpoint {

    @PostMapping("/new")
    @Allowed({Role.AGENCY_LEAD, Role.LD_GROUP, Role.QP_GROUP, Role.BUSINESS_UNIT})
    RedirectView raise(FormPost form) {
        var discrepancy = form.newId(RaiseDiscrepancy.class);
        form.mustHaveText("about", "Select the records that disagree");
        return form.open(
                new RaiseDiscrepancy(
                        new DiscrepancyId(discrepancy),
                        "D-" + discrepancy.toString().substring(0, 8),
                        form.things("about"),
                        form.mustHave("firstSays", "Enter what the first statement says"),
                        form.mustHave("secondSays", "Enter what the second statement says"),
                        form.optional("remark"),
                        form.happenedOn("occurredOn", "Date it was noticed")),
                discrepancy,
                page(discrepancy),
                "discrepancy");
    }

    @PostMapping("/{id}/confirmation")
    RedirectView confirmation(@PathVariable UUID id, FormPost form) {
        return form.change(
                new ConfirmSuggestion(
                        new DiscrepancyId(id),
                        form.optional("remark"),
                        form.happenedOn("occurredOn", "Date it was confirmed")),
                id,
                page(id),
                "confirmation");
    }

    @PostMapping("/{id}/dismissal")
    RedirectView dismissal(@PathVariable UUID id, FormPost form) {
        return form.change(
                new DismissSuggestion(
                        new DiscrepancyId(id),
                        form.mustHave("reason", "Enter why there is no discrepancy"),
                        form.happenedOn("occurredOn", "Date it was dismissed")),
                id,
                page(id),
                "dismissal");
    }

    @PostMapping("/{id}/explanation")
    @Allowed({Role.AGENCY_LEAD, Role.LD_GROUP, Role.QP_GROUP, Role.BUSINESS_UNIT})
    RedirectView explanation(@PathVariable UUID id, FormPost form) {
        return form.change(
                new ExplainDiscrepancy(
                        new DiscrepancyId(id),
                        form.mustHave("explanation", "Enter how the statements came to differ"),
                        form.happenedOn("occurredOn", "Date it was explained")),
                id,
                page(id),
                "explanation");
    }

    @PostMapping("/{id}/resolution")
    RedirectView resolution(@PathVariable UUID id, FormPost form) {
        return form.change(
                new ResolveDiscrepancy(
                        new DiscrepancyId(id),
                        form.mustHave("resolution", "Enter which statement holds, or what holds instead"),
                        form.happenedOn("occurredOn", "Date it was resolved")),
                id,
                page(id),
                "resolution");
    }

    @PostMapping("/{id}/left-open")
    RedirectView leftOpen(@PathVariable UUID id, FormPost form) {
        return form.change(
                new LeaveDiscrepancyOpen(
                        new DiscrepancyId(id),
                        form.mustHave("reason", "Enter why it is left open"),
                        form.happenedOn("occurredOn", "Date it was left open")),
                id,
                page(id),
                "left-open");
    }

    private static String page(UUID id) {
        return "/discrepancies/" + id;
    }
}
