package org.learningledger.query.source;

import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.UUID;
import org.learningledger.query.form.Form;
import org.learningledger.query.form.Forms;
import org.learningledger.query.form.Question;
import org.learningledger.query.page.ForKeepers;
import org.learningledger.query.page.WebPage;
import org.learningledger.store.clock.ClockRule;
import org.learningledger.web.account.SignedIn;
import org.learningledger.web.page.Frame;
import org.learningledger.web.page.Option;
import org.learningledger.web.problem.Conflict;
import org.learningledger.web.problem.NotFound;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** The forms that let a clock of a review stand still, and run again. */
@WebPage
@ForKeepers
class ClockFormsPage {

    private static final String FORMS = "/sources/{id}/clocks/{form:pause|resumption}";

    private final SourceReader sources;
    private final Forms forms;

    ClockFormsPage(SourceReader sources, Forms forms) {
        this.sources = sources;
        this.forms = forms;
    }

    @GetMapping(FORMS)
    View ask(@PathVariable UUID id, @PathVariable String form, SignedIn who, Frame frame, HttpSession session) {
        return forms.ask(form(form, source(who, id)), frame.at("/reviews"), session);
    }

    @GetMapping(FORMS + "/check")
    View check(@PathVariable UUID id, @PathVariable String form, SignedIn who, Frame frame, HttpSession session) {
        return forms.check(form(form, source(who, id)), frame.at("/reviews"), session);
    }

    private OneSource source(SignedIn who, UUID id) {
        return sources.one(who.partnership(), id).orElseThrow(NotFound::new);
    }

    private static Form form(String name, OneSource source) {
        return name.equals("pause") ? pause(source) : resumption(source);
    }

    private static Form pause(OneSource source) {
        var clocks = SourceOffers.pausable(source);
        if (clocks.isEmpty()) {
            throw new Conflict("No clock runs here that could be paused. Only reviews have clocks.");
        }
        return SourceFormsPage.form(
                source,
                "/clocks/pause",
                "Pause a clock",
                "Record this pause",
                List.of(
                        Question.oneOf("clock", "Which clock was paused?", options(clocks)),
                        Question.text(
                                "reason", "Why?", "For example, criminal proceedings. " + Question.NO_NAMES + "."),
                        Question.date("occurredOn", "Which is the first day that does not count?")
                                .optional()));
    }

    private static Form resumption(OneSource source) {
        var clocks = SourceOffers.paused(source);
        if (clocks.isEmpty()) throw new Conflict("No clock is paused on this review.");
        return SourceFormsPage.form(
                source,
                "/clocks/resumption",
                "Let a clock run again",
                "Record that it runs again",
                List.of(
                        Question.oneOf("clock", "Which clock runs again?", options(clocks)),
                        Question.text("remark", "Is there anything to add?").optional(),
                        Question.date("occurredOn", "Which is the first day that counts again?")
                                .optional()));
    }

    private static List<Option> options(List<ClockRule> clocks) {
        return clocks.stream()
                .map(rule -> new Option(rule.id(), rule.name()))
                .distinct()
                .toList();
    }
}
