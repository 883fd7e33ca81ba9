package org.learningledger.query.source;

import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.learningledger.query.form.Form;
import org.learningledger.query.form.Forms;
import org.learningledger.query.form.Question;
import org.learningledger.query.page.ForKeepers;
import org.learningledger.query.page.Options;
import org.learningledger.query.page.WebPage;
import org.learningledger.web.account.SignedIn;
import org.learningledger.web.page.Frame;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** The forms that open a review, and that record an audit. */
@WebPage
@ForKeepers
class NewSourcePage {

    private final SourceReader sources;
    private final Forms forms;

    NewSourcePage(SourceReader sources, Forms forms) {
        this.sources = sources;
        this.forms = forms;
    }

    @GetMapping("/sources/reviews/new")
    View askReview(Frame frame, HttpSession session) {
        return forms.ask(review(), frame.at("/reviews"), session);
    }

    @GetMapping("/sources/reviews/new/check")
    View checkReview(Frame frame, HttpSession session) {
        return forms.check(review(), frame.at("/reviews"), session);
    }

    @GetMapping("/sources/audits/new")
    View askAudit(SignedIn who, Frame frame, HttpSession session) {
        return forms.ask(audit(who), frame.at("/reviews"), session);
    }

    @GetMapping("/sources/audits/new/check")
    View checkAudit(SignedIn who, Frame frame, HttpSession session) {
        return forms.check(audit(who), frame.at("/reviews"), session);
    }

    private static Form review() {
        return new Form(
                "/sources/reviews/new",
                "/reviews",
                "Reviews and inspections",
                "Open a review",
                List.of(),
                List.of(
                        Question.oneOf("kind", "What kind of review or inspection is it?", SourceWords.reviews()),
                        Question.line(
                                "title",
                                "What is it called?",
                                "For example, Rapid review of March 2026. " + Question.NO_NAMES + "."),
                        Question.line(
                                        "pseudonym",
                                        "What are the child or family called in it?",
                                        "A pseudonym, such as Stork, Child C or Manning Family. Never a real name.")
                                .optional(),
                        Question.date("occurredOn", "When was it opened?").optional()),
                "Open this review",
                0);
    }

    private Form audit(SignedIn who) {
        return new Form(
                "/sources/audits/new",
                "/audits",
                "Audits and surveys",
                "Record an audit",
                List.of(),
                List.of(
                        Question.oneOf("kind", "What kind of audit was it?", SourceWords.audits()),
                        Question.line(
                                "title",
                                "What is it called?",
                                "For example, Neglect re-audit of June 2026. " + Question.NO_NAMES + "."),
                        Question.line("area", "Which area did it look at?", "Leave it blank for the whole partnership")
                                .optional(),
                        Question.select(
                                        "repeats",
                                        "Which earlier audit does it repeat?",
                                        "Only where it used the same measures",
                                        Options.named(sources.names(who.partnership(), SourceSort.AUDIT)),
                                        "None")
                                .optional(),
                        Question.date("occurredOn", "When was it carried out?").optional()),
                "Record this audit",
                0);
    }
}
