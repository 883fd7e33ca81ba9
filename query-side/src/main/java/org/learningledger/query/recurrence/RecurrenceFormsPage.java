package org.learningledger.query.recurrence;

import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.learningledger.query.finding.FindingReader;
import org.learningledger.query.finding.OneFinding;
import org.learningledger.query.form.Form;
import org.learningledger.query.form.Forms;
import org.learningledger.query.form.Question;
import org.learningledger.query.page.ForKeepers;
import org.learningledger.query.page.Names;
import org.learningledger.query.page.Naming;
import org.learningledger.query.page.WebPage;
import org.learningledger.web.account.SignedIn;
import org.learningledger.web.form.Answers;
import org.learningledger.web.page.Frame;
import org.learningledger.web.page.Option;
import org.learningledger.web.page.SummaryRow;
import org.learningledger.web.problem.Conflict;
import org.learningledger.web.problem.NotFound;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The forms that say whether a finding is earlier learning again. */
@WebPage
@ForKeepers
class RecurrenceFormsPage {

    private static final String FORMS = "/findings/{id}/recurrences/{form:confirmation|dismissal}";
    private static final String EARLIER = "earlier";

    private final RecurrenceReader recurrences;
    private final FindingReader findings;
    private final Naming naming;
    private final Forms forms;

    RecurrenceFormsPage(RecurrenceReader recurrences, FindingReader findings, Naming naming, Forms forms) {
        this.recurrences = recurrences;
        this.findings = findings;
        this.naming = naming;
        this.forms = forms;
    }

    @GetMapping(FORMS)
    View ask(
            @PathVariable UUID id,
            @PathVariable String form,
            @RequestParam(defaultValue = "") String earlier,
            SignedIn who,
            Frame frame,
            HttpSession session) {
        return forms.ask(form(form, id, who), frame.at("/findings"), session, Answers.of(Map.of(EARLIER, earlier)));
    }

    @GetMapping(FORMS + "/check")
    View check(@PathVariable UUID id, @PathVariable String form, SignedIn who, Frame frame, HttpSession session) {
        return forms.check(form(form, id, who), frame.at("/findings"), session);
    }

    private Form form(String name, UUID id, SignedIn who) {
        var finding = findings.one(who.partnership(), id).orElseThrow(NotFound::new);
        return switch (name) {
            case "confirmation" ->
                form(
                        finding,
                        "/recurrences/confirmation",
                        "Say that it is the same learning again",
                        earlier("Which earlier learning is it again?", id, RecurrenceState.CONFIRMED, who),
                        Question.text("reason", "Why is it the same learning again?"),
                        Question.date("occurredOn", "When was that decided?").optional(),
                        "Confirm this recurrence");
            case "dismissal" ->
                form(
                        finding,
                        "/recurrences/dismissal",
                        "Say that it is not the same learning again",
                        earlier("Which earlier learning is it not?", id, RecurrenceState.DISMISSED, who),
                        Question.text("reason", "Why is it not the same learning?"),
                        Question.date("occurredOn", "When was that decided?").optional(),
                        "Dismiss this recurrence");
            default -> throw new NotFound();
        };
    }

    private Question earlier(String label, UUID finding, RecurrenceState already, SignedIn who) {
        var open = recurrences.by(who.partnership(), finding).stream()
                .filter(each -> each.state() != already)
                .toList();
        if (open.isEmpty()) {
            throw new Conflict(
                    "There is no earlier learning that this could be said of: nothing on its themes was closed"
                            + " before, or it has been said already. See the history of the finding.");
        }
        var names = names(who, open);
        return Question.oneOf(
                EARLIER,
                label,
                open.stream()
                        .map(each -> new Option(
                                each.earlier().id().toString(),
                                RecurrenceWords.earlier(each, names).label()))
                        .toList());
    }

    private Names names(SignedIn who, List<Recurrence> open) {
        return naming.names(
                who.partnership(),
                open.stream().map(each -> each.earlier().id()).toList(),
                List.of());
    }

    private static Form form(
            OneFinding one, String path, String title, Question earlier, Question reason, Question on, String record) {
        var page = "/findings/" + one.line().id();
        var reference = one.line().reference();
        return new Form(
                page + path,
                page,
                reference == null ? "Finding" : "Finding " + reference,
                title,
                List.of(SummaryRow.of("Finding", one.line().text())),
                List.of(earlier, reason, on),
                record,
                one.version());
    }
}
