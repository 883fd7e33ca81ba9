package org.learningledger.query.action;

import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.learningledger.events.evidence.EvidenceLevel;
import org.learningledger.query.form.Form;
import org.learningledger.query.form.Forms;
import org.learningledger.query.form.Question;
import org.learningledger.query.page.ForReporters;
import org.learningledger.query.page.WebPage;
import org.learningledger.web.account.SignedIn;
import org.learningledger.web.form.Answers;
import org.learningledger.web.form.Draft;
import org.learningledger.web.form.Problems;
import org.learningledger.web.page.Frame;
import org.learningledger.web.page.Option;
import org.learningledger.web.page.Pages;
import org.learningledger.web.page.SummaryRow;
import org.learningledger.web.problem.Conflict;
import org.learningledger.web.problem.NotFound;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** The forms that add to an action. */
@WebPage
@ForReporters
class ActionFormsPage {

    /** Where each form stands under the action's page. */
    static final List<String> PATHS = List.of(
            "/progress", "/done", "/evidence", "/verification", "/outcome/seen", "/outcome/none", "/outcome/too-early");

    private static final String REPORTS = "{form:progress|done|evidence|verification}";
    private static final String OUTCOMES = "{form:seen|none|too-early}";

    private final ActionReader actions;
    private final Forms forms;
    private final Pages pages;

    ActionFormsPage(ActionReader actions, Forms forms, Pages pages) {
        this.actions = actions;
        this.forms = forms;
        this.pages = pages;
    }

    @GetMapping({"/actions/{id}/" + REPORTS, "/actions/{id}/outcome/" + OUTCOMES})
    View ask(@PathVariable UUID id, @PathVariable String form, SignedIn who, Frame frame, HttpSession session) {
        return forms.ask(form(form, action(who, id)), frame, session);
    }

    @GetMapping({"/actions/{id}/" + REPORTS + "/check", "/actions/{id}/outcome/" + OUTCOMES + "/check"})
    View check(@PathVariable UUID id, @PathVariable String form, SignedIn who, Frame frame, HttpSession session) {
        return forms.check(form(form, action(who, id)), frame, session);
    }

    @GetMapping("/actions/{id}/outcome")
    View outcome(@PathVariable UUID id, SignedIn who, Frame frame, Answers answers) {
        var action = action(who, id);
        var path = "/actions/" + id + "/outcome";
        var kind = answers.one("kind");
        if (PATHS.contains("/outcome/" + kind)) return Forms.seeOther(path + "/" + kind);
        var problems = new Problems();
        if (!answers.fields().isEmpty()) problems.add("kind", "Select what difference this action made");
        var draft = new Draft(answers, problems);
        return pages.page(
                        "form/outcomeKind",
                        frame.titled("What difference did this action make?")
                                .back("/actions/" + id)
                                .with(draft))
                .with("about", about(action))
                .with("path", path)
                .with("draft", draft);
    }

    private OneAction action(SignedIn who, UUID id) {
        var action = actions.one(who.partnership(), id).orElseThrow(NotFound::new);
        var state = action.line().state();
        if (state.closed()) {
            throw new Conflict(
                    "This action was " + ActionWords.state(state).text().toLowerCase(Locale.UK)
                            + ", so nothing more can be reported on it. Reopen it first if it is to go on.");
        }
        if (ActionWords.agreed(state)) return action;
        throw new Conflict("This action is only known from a paper: nobody has agreed it in the ledger,"
                + " so nothing can be reported on it yet.");
    }

    private static Form form(String name, OneAction action) {
        return switch (name) {
            case "progress" ->
                form(action, "/progress", "Report progress", "Record this progress")
                        .asking(
                                Question.text("progress", "How far has the action come?"),
                                Question.date("occurredOn", "When was this so?").optional());
            case "done" ->
                form(action, "/done", "Say that the action is done", "Record that it is done")
                        .asking(
                                Question.text("whatWasDone", "What was done?"),
                                Question.date("occurredOn", "When was it done?").optional());
            case "evidence" ->
                form(action, "/evidence", "Add evidence", "Record this evidence")
                        .asking(
                                Question.oneOf("level", "What can the evidence show?", levels()),
                                Question.text("description", "What is the evidence?")
                                        .restrictable(),
                                Question.line(
                                                "whereKept",
                                                "Where is it kept?",
                                                "For example, the audit folder of the business unit. The ledger does not hold the file.")
                                        .optional(),
                                Question.date("occurredOn", "When it was collected")
                                        .optional());
            case "verification" ->
                form(action, "/verification", "Verify that the action was done", "Record this verification")
                        .asking(
                                Question.severalOf(
                                        "evidence",
                                        "Which evidence did you look at?",
                                        "Select all that you looked at yourself",
                                        evidence(action),
                                        "No evidence has been added to this action. Add evidence first: an action cannot be verified without it."),
                                Question.text("remark", "Anything to remark?").optional(),
                                Question.date("occurredOn", "When did you check it?")
                                        .optional());
            case "seen" ->
                form(action, "/outcome/seen", "Record a difference that was seen", "Record this outcome")
                        .asking(
                                Question.text("difference", "What difference was seen?")
                                        .restrictable(),
                                Question.text(
                                        "forWhom",
                                        "For whom?",
                                        "For example, children in need, or practitioners. " + Question.NO_NAMES + "."),
                                cited(action),
                                Question.text("sideEffects", "Were there side effects, good or bad?")
                                        .optional(),
                                Question.date("occurredOn", "When was it seen?").optional());
            case "none" ->
                form(action, "/outcome/none", "Record that no difference was seen", "Record this outcome")
                        .asking(
                                Question.text("remark", "What was looked at, and what was seen?")
                                        .restrictable(),
                                cited(action),
                                Question.date("occurredOn", "When did somebody look?")
                                        .optional());
            case "too-early" ->
                form(action, "/outcome/too-early", "Record that it is too early to say", "Record this outcome")
                        .asking(
                                Question.text("why", "Why is it too early to say?")
                                        .restrictable(),
                                Question.date("lookAgainOn", "When will it be looked at again?")
                                        .optional(),
                                Question.date("occurredOn", "When was this so?").optional());
            default -> throw new NotFound();
        };
    }

    private static Started form(OneAction action, String path, String title, String record) {
        return new Started(action, path, title, record);
    }

    /** What all forms of an action share. */
    private record Started(OneAction action, String path, String title, String record) {

        /** An outcome also asks what was intended, unless the action says so. */
        Form asking(Question... questions) {
            var known = new ArrayList<>(
                    List.of(SummaryRow.of("Action", action.line().text())));
            var asked = new ArrayList<>(Arrays.asList(questions));
            if (path.startsWith("/outcome")) {
                if (action.intendedOutcome() == null) {
                    asked.addFirst(Question.text("intended", "What was the action meant to change?")
                            .optional());
                } else {
                    known.add(SummaryRow.of("Intended outcome", action.intendedOutcome()));
                }
            }
            var page = "/actions/" + action.line().id();
            return new Form(page + path, page, about(action), title, known, asked, record, action.version());
        }
    }

    static String about(OneAction action) {
        var reference = action.line().reference();
        return reference == null ? "Action" : "Action " + reference;
    }

    private static Question cited(OneAction action) {
        return Question.severalOf(
                        "evidence",
                        "Which evidence shows it?",
                        "Without evidence it is a claim, and is listed as uncited",
                        evidence(action),
                        "No evidence has been added to this action. You can go on without it; what you record is then listed as uncited.")
                .optional();
    }

    private static List<Option> evidence(OneAction action) {
        return action.evidence().stream()
                .filter(evidence -> !evidence.withdrawn())
                .filter(evidence -> evidence.reference() != null)
                .map(evidence -> new Option(evidence.id().toString(), EvidenceWords.label(evidence)))
                .toList();
    }

    static List<Option> levels() {
        return Arrays.stream(EvidenceLevel.values())
                .map(level -> new Option(level.name(), EvidenceWords.level(level), EvidenceWords.hint(level)))
                .toList();
    }
}
