package org.learningledger.command.erasure;

import java.util.UUID;
import org.learningledger.command.form.FormPost;
import org.learningledger.events.privacy.LawfulGround;
import org.learningledger.events.privacy.RefusalGround;
import org.learningledger.web.account.Allowed;
import org.learningledger.web.account.Role;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.view.RedirectView;

/** Erasing the restricted text of one entry, by form: the partnership's groups ask, its business unit decides. */
@Controller
@RequestMapping("/erasures/{id}")
@Allowed(Role.BUSINESS_UNIT)
class ErasureEndpoint {

    @PostMapping("/request")
    @Allowed({Role.LD_GROUP, Role.QP_GROUP, Role.BUSINESS_UNIT})
    RedirectView request(@PathVariable UUID id, FormPost form) {
        var thing = form.thingOf(id);
        return form.change(
                new RequestErasure(
                        thing,
                        id,
                        form.choice("ground", LawfulGround.class, "Select why it has to be erased"),
                        form.mustHave("reason", "Enter what the request rests on")),
                thing.id(),
                FormPost.historyOf(thing),
                "request");
    }

    @PostMapping("/refuse")
    RedirectView refuse(@PathVariable UUID id, FormPost form) {
        var thing = form.thingOf(id);
        return form.change(
                new RefuseErasure(
                        thing,
                        id,
                        form.choice("ground", RefusalGround.class, "Select why it is not erased"),
                        form.mustHave("reason", "Enter why it is not erased"),
                        form.mustHaveDate("reviewOn", "when it is looked at again")),
                thing.id(),
                FormPost.historyOf(thing),
                "refusal");
    }

    @PostMapping("/erase")
    RedirectView erase(@PathVariable UUID id, FormPost form) {
        var thing = form.thingOf(id);
        return form.change(
                new ErasePersonalData(
                        thing, id, form.mustHave("reason", "Enter what you looked at before you decided")),
                thing.id(),
                FormPost.historyOf(thing),
                "erasure");
    }
}
