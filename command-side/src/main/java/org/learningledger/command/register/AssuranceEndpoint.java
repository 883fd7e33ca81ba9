package org.learningledger.command.register;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.learningledger.command.form.FormPost;
import org.learningledger.events.Rating;
import org.learningledger.events.Words;
import org.learningledger.events.register.EntryId;
import org.learningledger.web.account.Allowed;
import org.learningledger.web.account.Role;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.view.RedirectView;

/** The scrutineer's assurance, by form: the one thing that they record, and about nobody else's record. */
@Controller
@Allowed(Role.SCRUTINEER)
class AssuranceEndpoint {

    /** How many entries, a colon, and the root over them in base64. */
    private static final String HEAD = "[1-9][0-9]{0,17}:.+";

    @PostMapping("/assurances/new")
    RedirectView give(FormPost form) {
        var id = form.newId(GiveAssurance.class);
        var head = form.mustHaveText("head", "Select the state of the ledger that it rests on");
        boolean fits = head.matches(HEAD);
        return form.open(
                new GiveAssurance(
                        new EntryId(id),
                        "A-" + id.toString().substring(0, 8),
                        form.mustHave("text", "Enter what you give assurance of, and how far"),
                        form.mustHaveDate("from", "First day of the period"),
                        form.mustHaveDate("until", "Last day of the period"),
                        level(form),
                        fits ? Long.parseLong(head.substring(0, head.indexOf(':'))) : 0,
                        fits ? head.substring(head.indexOf(':') + 1) : "",
                        form.optional("ownPart"),
                        form.happenedOn("occurredOn", "Date it was given")),
                id,
                "/assurances/" + id,
                "assurance");
    }

    /** A level means nothing without its scale; who says one says all of it. */
    private static @Nullable Rating level(FormPost form) {
        boolean none = Stream.of("level", "scale", "scaleVersion", "descriptor")
                .map(form::optionalText)
                .allMatch(said -> said == null || said.isBlank());
        if (none) return null;
        return new Rating(
                form.mustHaveText("scale", "Enter what the scale is called"),
                form.mustHaveText("scaleVersion", "Enter which version of the scale it is, such as a year"),
                form.mustHaveText("level", "Enter the level"),
                Words.plain(form.mustHaveText("descriptor", "Enter what that level means")));
    }
}
