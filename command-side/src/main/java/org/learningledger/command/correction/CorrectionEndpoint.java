package org.learningledger.command.correction;

import java.util.UUID;
import org.learningledger.command.form.FormPost;
import org.learningledger.web.account.Allowed;
import org.learningledger.web.account.Role;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.view.RedirectView;

/** Putting right one entry of a history, by form. */
@Controller
@RequestMapping("/corrections/{id}")
@Allowed({Role.AGENCY_LEAD, Role.LD_GROUP, Role.QP_GROUP, Role.BUSINESS_UNIT})
class CorrectionEndpoint {

    private static final String WHY = "Enter why it is put right";

    /** A part that is left blank should say nothing. */
    @PostMapping("/correct")
    RedirectView correct(@PathVariable UUID id, FormPost form) {
        var thing = form.thingOf(id);
        return form.change(
                new CorrectFact(
                        thing,
                        id,
                        form.mustHaveText("field", "Select what was recorded wrongly"),
                        form.optional("now"),
                        form.mustHave("reason", WHY)),
                thing.id(),
                FormPost.historyOf(thing),
                "correction");
    }

    @PostMapping("/withdraw")
    RedirectView withdraw(@PathVariable UUID id, FormPost form) {
        var thing = form.thingOf(id);
        return form.change(
                new WithdrawFact(thing, id, form.mustHave("reason", "Enter why it is withdrawn")),
                thing.id(),
                FormPost.historyOf(thing),
                "withdrawal");
    }
}
