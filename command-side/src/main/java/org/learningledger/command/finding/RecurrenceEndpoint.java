package org.learningledger.command.finding;

import java.util.UUID;
import org.learningledger.command.form.FormPost;
import org.learningledger.events.finding.FindingId;
import org.learningledger.web.account.Allowed;
import org.learningledger.web.account.Role;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.view.RedirectView;

/** Whether a finding is earlier learning again, by form. */
@Controller
@RequestMapping("/findings/{id}/recurrences")
@Allowed({Role.LD_GROUP, Role.QP_GROUP, Role.BUSINESS_UNIT})
class RecurrenceEndpoint {

    private static final String EARLIER = "Select the earlier learning";

    @PostMapping("/confirmation")
    RedirectView confirmation(@PathVariable UUID id, FormPost form) {
        return form.change(
                new ConfirmRecurrence(
                        new FindingId(id),
                        form.thing("earlier", EARLIER),
                        form.mustHave("reason", "Enter why it is the same learning again"),
                        form.happenedOn("occurredOn", "Date it was confirmed")),
                id,
                page(id),
                "recurrence");
    }

    @PostMapping("/dismissal")
    RedirectView dismissal(@PathVariable UUID id, FormPost form) {
        return form.change(
                new DismissRecurrence(
                        new FindingId(id),
                        form.thing("earlier", EARLIER),
                        form.mustHave("reason", "Enter why it is not the same learning"),
                        form.happenedOn("occurredOn", "Date it was dismissed")),
                id,
                page(id),
                "recurrence");
    }

    private static String page(UUID id) {
        return "/findings/" + id;
    }
}
