package org.learningledger.query.action;

import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.learningledger.events.action.ActionStrength;
import org.learningledger.events.action.PlanKind;
import org.learningledger.query.answer.Named;
import org.learningledger.query.finding.FindingReader;
import org.learningledger.query.form.Form;
import org.learningledger.query.form.Forms;
import org.learningledger.query.form.Question;
import org.learningledger.query.learning.LearningReader;
import org.learningledger.query.page.DateWords;
import org.learningledger.query.page.ForReporters;
import org.learningledger.query.page.Names;
import org.learningledger.query.page.Naming;
import org.learningledger.query.page.Options;
import org.learningledger.query.page.WebPage;
import org.learningledger.query.plan.PlanReader;
import org.learningledger.query.plan.PlanState;
import org.learningledger.query.register.EntryKind;
import org.learningledger.query.register.RegisterReader;
import org.learningledger.web.account.SignedIn;
import org.learningledger.web.page.Frame;
import org.learningledger.web.page.Option;
import org.learningledger.web.page.SummaryRow;
import org.learningledger.web.problem.Conflict;
import org.learningledger.web.problem.NotAllowed;
import org.learningledger.web.problem.NotFound;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** The forms that change an action: its words, owner, dates, plan and links, and whether it goes on. */
@WebPage
@ForReporters
class ActionChangesPage {

    private static final String CHANGES =
            "{form:agreement|rewording|split|merge|move|hand-over|first-due-date|extension|links|strength|entry-as-evidence|taken-as-done|withdrawal|reopening}";

    private final ActionReader actions;
    private final PlanReader plans;
    private final LearningReader learning;
    private final FindingReader findings;
    private final RegisterReader register;
    private final Naming naming;
    private final Forms forms;

    ActionChangesPage(
            ActionReader actions,
            PlanReader plans,
            LearningReader learning,
            FindingReader findings,
            RegisterReader register,
            Naming naming,
            Forms forms) {
        this.actions = actions;
        this.plans = plans;
        this.learning = learning;
        this.findings = findings;
        this.register = register;
        this.naming = naming;
        this.forms = forms;
    }

    @GetMapping("/actions/{id}/" + CHANGES)
    View ask(@PathVariable UUID id, @PathVariable String form, SignedIn who, Frame frame, HttpSession session) {
        return forms.ask(form("/" + form, who, id), frame, session);
    }

    @GetMapping("/actions/{id}/" + CHANGES + "/check")
    View check(@PathVariable UUID id, @PathVariable String form, SignedIn who, Frame frame, HttpSession session) {
        return forms.check(form("/" + form, who, id), frame, session);
    }

    @GetMapping("/actions/{id}/links/undo")
    View askUndo(@PathVariable UUID id, SignedIn who, Frame frame, HttpSession session) {
        return forms.ask(form("/links/undo", who, id), frame, session);
    }

    @GetMapping("/actions/{id}/links/undo/check")
    View checkUndo(@PathVariable UUID id, SignedIn who, Frame frame, HttpSession session) {
        return forms.check(form("/links/undo", who, id), frame, session);
    }

    private Form form(String path, SignedIn who, UUID id) {
        var action = actions.one(who.partnership(), id).orElseThrow(NotFound::new);
        var change = Arrays.stream(ActionChange.values())
                .filter(each -> each.path.equals(path))
                .findFirst()
                .orElseThrow(NotFound::new);
        if (!change.isFor(who, action)) {
            throw NotAllowed.toDo("You cannot change this about an action that your agency does not own, or your role"
                    + " does not include it. Its owner or a partnership group can.");
        }
        if (!change.fits(action)) {
            throw new Conflict(
                    "As this action stands, this cannot be recorded about it. Its page shows what can be done now.");
        }
        return form(change, action, who.partnership());
    }

    private Form form(ActionChange change, OneAction action, String of) {
        return switch (change) {
            case AGREEMENT ->
                asking(
                        change,
                        action,
                        "Record that it is agreed",
                        Question.select(
                                        "ownerAgency",
                                        "Which agency owns it?",
                                        "Without an owner it can be recorded, and is flagged",
                                        agencies(of),
                                        "Not known yet")
                                .optional(),
                        Question.line("ownerPost", "Which post in it?", "For example, Head of Safeguarding")
                                .optional(),
                        Question.oneOf("plan", "Whose plan does it belong to?", kinds())
                                .hinting("That decides who may verify it. Then put it into a plan, on the plan's page"),
                        Question.date("dueOn", "When is it due?")
                                .hinting(
                                        "For example, 27 9 2026. This first date never changes; later dates stand beside it."
                                                + " Leave the day, or the day and month, blank if you do not know them.")
                                .optional(),
                        Question.text("intendedOutcome", "What is it meant to change, and for whom?")
                                .optional(),
                        Question.date("occurredOn", "When was it agreed?").optional());
            case REWORDING ->
                asking(
                        change,
                        action,
                        "Record the new wording",
                        Question.text("text", "What does the action say from now on?"),
                        why("Why is it put in other words?"),
                        Question.date("occurredOn", "When was this agreed?").optional());
            case SPLIT ->
                asking(
                        change,
                        action,
                        "Record the split",
                        Question.severalOf(
                                "into",
                                "Which actions take its place?",
                                "At least two. Agree new actions first, if they are not here",
                                others(action, of),
                                "There is no other open action. Agree the actions that take its place first."),
                        why("Why is it split?"),
                        Question.date("occurredOn", "When was this agreed?").optional());
            case MERGE ->
                asking(
                        change,
                        action,
                        "Record the merger",
                        Question.select(
                                "into",
                                "Which action answers for both from now on?",
                                "This action is then closed without having been done itself",
                                others(action, of),
                                "Select an action"),
                        why("Why are they merged?"),
                        Question.date("occurredOn", "When was this agreed?").optional());
            case MOVE ->
                asking(
                        change,
                        action,
                        "Record the move",
                        Question.select(
                                "to",
                                "Which plan is it moved to?",
                                "That plan decides from then on who may verify it",
                                Options.named(plans.names(of, PlanState.OPEN).stream()
                                        .filter(plan ->
                                                !plan.id().equals(action.line().planId()))
                                        .toList()),
                                "Select a plan"),
                        why("Why is it moved?"),
                        Question.date("occurredOn", "When was it moved?").optional());
            case HAND_OVER ->
                asking(
                        change,
                        action,
                        "Record the hand-over",
                        Question.select(
                                "ownerAgency",
                                "Which agency answers for it from now on?",
                                "It then reports on the action",
                                agencies(of),
                                "Select an agency"),
                        Question.line("ownerPost", "Which post in it?", "For example, Head of Safeguarding")
                                .optional(),
                        why("Why is it handed over?"),
                        Question.date("occurredOn", "When was it handed over?").optional());
            case FIRST_DUE_DATE ->
                asking(
                        change,
                        action,
                        "Record the first due date",
                        Question.date("dueOn", "When is it due?"),
                        Question.date("occurredOn", "When was this agreed?").optional());
            case EXTENSION ->
                asking(
                        change,
                        action,
                        "Record the later date",
                        Question.date("dueOn", "What is the new due date?"),
                        why("Why is more time needed?"),
                        Question.line("approvedBy", "Who approved it?", "The group or post, not a person's name"),
                        Question.date("occurredOn", "When was it approved?").optional());
            case LINKS ->
                asking(
                        change,
                        action,
                        "Record the link",
                        Question.severalOf(
                                        "recommendations",
                                        "Which recommendations does it answer?",
                                        null,
                                        options(learning.names(of, null), action.recommendations(), false),
                                        "There is no other recommendation.")
                                .optional(),
                        Question.severalOf(
                                        "findings",
                                        "Which findings does it answer?",
                                        null,
                                        options(findings.names(of, null), action.findings(), false),
                                        "There is no other finding.")
                                .optional(),
                        why("Why is it linked?").optional(),
                        Question.date("occurredOn", "When was this agreed?").optional());
            case LINKS_UNDO ->
                asking(
                        change,
                        action,
                        "Record that the link is undone",
                        Question.severalOf(
                                        "recommendations",
                                        "Which recommendations does it not answer after all?",
                                        null,
                                        linked(action.recommendations(), of),
                                        "It is linked to no recommendation.")
                                .optional(),
                        Question.severalOf(
                                        "findings",
                                        "Which findings does it not answer after all?",
                                        null,
                                        linked(action.findings(), of),
                                        "It is linked to no finding.")
                                .optional(),
                        why("Why is the link undone?"),
                        Question.date("occurredOn", "When was this agreed?").optional());
            case STRENGTH ->
                asking(
                        change,
                        action,
                        "Record this judgement",
                        Question.oneOf("strength", "How strongly can it change what people do?", strengths())
                                .hinting("This is advice. It blocks nothing"),
                        Question.text("why", "Why do you judge it so?"),
                        Question.date("occurredOn", "When was it judged?").optional());
            case ENTRY_AS_EVIDENCE ->
                asking(
                        change,
                        action,
                        "Record this evidence",
                        Question.select(
                                "entry",
                                "Which entry?",
                                "For example a training session, a revised procedure or a learning event",
                                Options.named(register.citable(of)),
                                "Select an entry"),
                        Question.oneOf("level", "What can it show?", ActionFormsPage.levels())
                                .hinting("A training session shows activity, whatever was taught"),
                        Question.text("description", "What does it show about this action?"),
                        Question.date("occurredOn", "When was this so?").optional());
            case TAKEN_AS_DONE -> taken(change, action, naming.names(of, List.of(), List.of()));
            case WITHDRAWAL ->
                asking(
                        change,
                        action,
                        "Record the withdrawal",
                        Question.text(
                                "reason",
                                "Why will it not be done?",
                                "It stays in every list, marked as withdrawn. " + Question.NO_NAMES + "."),
                        Question.date("occurredOn", "When was this agreed?").optional());
            case REOPENING ->
                asking(
                        change,
                        action,
                        "Record that it is open again",
                        Question.text(
                                "reason",
                                "Why is it open again?",
                                "What was said done or verified before stays in its history and no longer counts. "
                                        + Question.NO_NAMES + "."),
                        Question.date("occurredOn", "When was it opened again?").optional());
        };
    }

    private Form taken(ActionChange change, OneAction action, Names names) {
        var questions = new ArrayList<>(List.of(
                Question.oneOf(
                                "statement",
                                "Which statement do you rely on?",
                                action.statements().stream()
                                        .map(each -> new Option(
                                                each.fact().toString(), "“" + each.text() + "”", where(each, names)))
                                        .toList())
                        .hinting("It is then your act, on that paper's word. Somebody else can verify it"),
                Question.line(
                        "asPrinted", "Which words say that it was done?", "As they are printed in that statement")));
        if (action.line().plan() == null) {
            questions.add(Question.oneOf("plan", "Whose plan did it belong to?", kinds()));
        }
        questions.add(Question.text("remark", "Anything to remark?").optional());
        questions.add(Question.date("occurredOn", "When was it done?").optional());
        return asking(change, action, "Record that it counts as done", questions.toArray(new Question[0]));
    }

    /** Papers often say the same words, so each statement is told by where it stands. */
    private static String where(OneAction.Statement statement, Names names) {
        var citation = statement.citation();
        return statement.reference() + ", "
                + (citation.document() == null ? "" : names.paper(citation.document()) + ", ")
                + citation.place() + ". "
                + (statement.status() == null
                        ? "The paper names no status"
                        : "Status in the paper: “" + statement.status() + "”");
    }

    private static Form asking(ActionChange change, OneAction action, String record, Question... questions) {
        var line = action.line();
        var page = "/actions/" + line.id();
        var known = new ArrayList<>(List.of(SummaryRow.of("Action", line.text())));
        if (change == ActionChange.AGREEMENT) {
            if (line.ownerWords() != null) known.add(SummaryRow.of("Who, in words of the paper", line.ownerWords()));
            if (line.firstDue() != null) known.add(SummaryRow.of("Due, as stated", DateWords.of(line.firstDue())));
        }
        if (change == ActionChange.EXTENSION) {
            known.add(SummaryRow.of("First due date", DateWords.of(line.firstDue())));
            known.add(SummaryRow.of("Current due date", DateWords.of(line.currentDue())));
        }
        return new Form(
                page + change.path,
                page,
                ActionFormsPage.about(action),
                change.label,
                known,
                List.of(questions),
                record,
                action.version());
    }

    private static Question why(String label) {
        return Question.text("reason", label);
    }

    private List<Option> others(OneAction action, String of) {
        return options(actions.open(of), List.of(action.line().id()), false);
    }

    private static List<Option> options(List<Named> all, List<UUID> ids, boolean these) {
        return Options.named(
                all.stream().filter(each -> ids.contains(each.id()) == these).toList());
    }

    private List<Option> linked(List<UUID> ids, String of) {
        var names = naming.names(of, ids, List.of());
        return ids.stream()
                .map(id -> new Option(id.toString(), label(names, id)))
                .toList();
    }

    private static String label(Names names, UUID id) {
        return names.link(id).label();
    }

    private List<Option> agencies(String of) {
        var gone = register.replaced(of);
        return Options.titled(register.titles(of, EntryKind.ORGANISATION)).stream()
                .filter(option -> !gone.containsKey(option.value()))
                .toList();
    }

    private static List<Option> kinds() {
        return Arrays.stream(PlanKind.values())
                .map(kind -> new Option(kind.name(), ActionWords.plan(kind)))
                .toList();
    }

    private static List<Option> strengths() {
        return Arrays.stream(ActionStrength.values())
                .map(strength ->
                        new Option(strength.name(), StrengthWords.label(strength), StrengthWords.hint(strength)))
                .toList();
    }
}
