package org.learningledger.query.discrepancy;

import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.UUID;
import org.learningledger.query.form.Form;
import org.learningledger.query.form.Forms;
import org.learningledger.query.form.Question;
import org.learningledger.query.page.ForKeepers;
import org.learningledger.query.page.ForReporters;
import org.learningledger.query.page.WebPage;
import org.learningledger.web.account.SignedIn;
import org.learningledger.web.page.Frame;
import org.learningledger.web.page.SummaryRow;
import org.learningledger.web.problem.Conflict;
import org.learningledger.web.problem.NotFound;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** The forms that confirm, explain and settle a discrepancy. */
@WebPage
@ForKeepers
class DiscrepancyFormsPage {

    private static final String FORMS = "/discrepancies/{id}/{form:confirmation|dismissal|resolution|left-open}";
    private static final String EXPLANATION = "/discrepancies/{id}/explanation";

    private final DiscrepancyReader discrepancies;
    private final Forms forms;

    DiscrepancyFormsPage(DiscrepancyReader discrepancies, Forms forms) {
        this.discrepancies = discrepancies;
        this.forms = forms;
    }

    @GetMapping(FORMS)
    View ask(@PathVariable UUID id, @PathVariable String form, SignedIn who, Frame frame, HttpSession session) {
        return forms.ask(form(form, one(who, id)), frame.at("/registers"), session);
    }

    @GetMapping(FORMS + "/check")
    View check(@PathVariable UUID id, @PathVariable String form, SignedIn who, Frame frame, HttpSession session) {
        return forms.check(form(form, one(who, id)), frame.at("/registers"), session);
    }

    @GetMapping(EXPLANATION)
    @ForReporters
    View askExplanation(@PathVariable UUID id, SignedIn who, Frame frame, HttpSession session) {
        return forms.ask(form("explanation", one(who, id)), frame.at("/registers"), session);
    }

    @GetMapping(EXPLANATION + "/check")
    @ForReporters
    View checkExplanation(@PathVariable UUID id, SignedIn who, Frame frame, HttpSession session) {
        return forms.check(form("explanation", one(who, id)), frame.at("/registers"), session);
    }

    private OneDiscrepancy one(SignedIn who, UUID id) {
        return discrepancies.one(who.partnership(), id).orElseThrow(NotFound::new);
    }

    private static Form form(String name, OneDiscrepancy one) {
        return switch (name) {
            case "confirmation" ->
                suggested(
                        one,
                        "/confirmation",
                        "Confirm that it is a discrepancy",
                        "Confirm this discrepancy",
                        Question.text("remark", "Anything to remark?").optional(),
                        Question.date("occurredOn", "When was it confirmed?").optional());
            case "dismissal" ->
                suggested(
                        one,
                        "/dismissal",
                        "Dismiss the suggestion",
                        "Dismiss this suggestion",
                        Question.text("reason", "Why is there no discrepancy?"),
                        Question.date("occurredOn", "When was it dismissed?").optional());
            case "explanation" ->
                unsettled(
                        one,
                        "/explanation",
                        "Explain the discrepancy",
                        "Record this explanation",
                        Question.text("explanation", "How did the statements come to differ?"),
                        Question.date("occurredOn", "When was it explained?").optional());
            case "resolution" ->
                unsettled(
                        one,
                        "/resolution",
                        "Resolve the discrepancy",
                        "Record that it is resolved",
                        Question.text("resolution", "Which statement holds, or what holds instead?"),
                        Question.date("occurredOn", "When was it resolved?").optional());
            case "left-open" ->
                unsettled(
                        one,
                        "/left-open",
                        "Leave the discrepancy open",
                        "Record that it is left open",
                        Question.text("reason", "Why can it not, or need it not, be settled?"),
                        Question.date("occurredOn", "When was that decided?").optional());
            default -> throw new NotFound();
        };
    }

    private static Form suggested(OneDiscrepancy one, String path, String title, String record, Question... questions) {
        if (one.line().state() != DiscrepancyState.SUGGESTED) {
            throw new Conflict("Somebody has already looked at this: it is no open suggestion. See its history.");
        }
        return form(one, path, title, record, questions);
    }

    private static Form unsettled(OneDiscrepancy one, String path, String title, String record, Question... questions) {
        switch (one.line().state()) {
            case SUGGESTED ->
                throw new Conflict(
                        "This is only a suggestion of a check so far. Confirm that it is a discrepancy first, or dismiss it.");
            case RESOLVED, DISMISSED ->
                throw new Conflict("This is settled already. See its history for what was decided.");
            case OPEN, EXPLAINED, LEFT_OPEN -> {}
        }
        return form(one, path, title, record, questions);
    }

    private static Form form(OneDiscrepancy one, String path, String title, String record, Question... questions) {
        var line = one.line();
        var page = "/discrepancies/" + line.id();
        return new Form(
                page + path,
                page,
                line.reference() == null ? "Discrepancy" : "Discrepancy " + line.reference(),
                title,
                List.of(
                        SummaryRow.of("One says", line.firstSays()),
                        SummaryRow.of("The other says", line.secondSays())),
                List.of(questions),
                record,
                one.version());
    }
}
