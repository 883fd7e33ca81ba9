package org.learningledger.query.plan;

import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.action.PlanKind;
import org.learningledger.query.action.ActionReader;
import org.learningledger.query.answer.Named;
import org.learningledger.query.finding.FindingReader;
import org.learningledger.query.form.Form;
import org.learningledger.query.form.Forms;
import org.learningledger.query.form.Question;
import org.learningledger.query.learning.LearningReader;
import org.learningledger.query.page.ForReporters;
import org.learningledger.query.page.Options;
import org.learningledger.query.page.WebPage;
import org.learningledger.query.register.EntryKind;
import org.learningledger.query.register.RegisterReader;
import org.learningledger.query.source.SourceReader;
import org.learningledger.web.account.Role;
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

/** The forms that open a plan, put actions into it, sign it off and open it again. */
@WebPage
@ForReporters
class PlanFormsPage {

    /** Where each form stands under the plan's page. */
    static final List<String> PATHS = List.of("/actions/new", "/actions/add", "/sign-off", "/reopening");

    private final PlanReader plans;
    private final Successors successors;
    private final ActionReader actions;
    private final LearningReader learning;
    private final FindingReader findings;
    private final SourceReader sources;
    private final RegisterReader register;
    private final Forms forms;

    PlanFormsPage(
            PlanReader plans,
            Successors successors,
            ActionReader actions,
            LearningReader learning,
            FindingReader findings,
            SourceReader sources,
            RegisterReader register,
            Forms forms) {
        this.plans = plans;
        this.successors = successors;
        this.actions = actions;
        this.learning = learning;
        this.findings = findings;
        this.sources = sources;
        this.register = register;
        this.forms = forms;
    }

    @GetMapping("/plans/new")
    View askNew(SignedIn who, Frame frame, HttpSession session) {
        return forms.ask(opening(who), frame, session);
    }

    @GetMapping("/plans/new/check")
    View checkNew(SignedIn who, Frame frame, HttpSession session) {
        return forms.check(opening(who), frame, session);
    }

    @GetMapping("/plans/{id}/actions/{form:new|add}")
    View askAction(@PathVariable UUID id, @PathVariable String form, SignedIn who, Frame frame, HttpSession session) {
        return forms.ask(adding(form, plan(who, id), who), frame, session);
    }

    @GetMapping("/plans/{id}/actions/{form:new|add}/check")
    View checkAction(@PathVariable UUID id, @PathVariable String form, SignedIn who, Frame frame, HttpSession session) {
        return forms.check(adding(form, plan(who, id), who), frame, session);
    }

    @GetMapping("/plans/{id}/{form:sign-off|reopening}")
    View askSignOff(@PathVariable UUID id, @PathVariable String form, SignedIn who, Frame frame, HttpSession session) {
        return forms.ask(signingOff(form, plan(who, id), who), frame, session);
    }

    @GetMapping("/plans/{id}/{form:sign-off|reopening}/check")
    View checkSignOff(
            @PathVariable UUID id, @PathVariable String form, SignedIn who, Frame frame, HttpSession session) {
        return forms.check(signingOff(form, plan(who, id), who), frame, session);
    }

    private OnePlan plan(SignedIn who, UUID id) {
        return plans.one(who.partnership(), id).orElseThrow(NotFound::new);
    }

    private Form opening(SignedIn who) {
        var of = who.partnership();
        return new Form(
                "/plans/new",
                "/plans",
                "Plans",
                "Open an action plan",
                List.of(),
                List.of(
                        Question.line(
                                "title", "What is the plan called?", "For example, Action plan after review Stork"),
                        Question.oneOf("kind", "Who answers for it?", kinds(who)),
                        Question.select(
                                        "agency",
                                        "If one agency alone: which?",
                                        "Leave it as it is for a plan of several agencies",
                                        agencies(of).stream()
                                                .filter(option -> who.role() != Role.AGENCY_LEAD
                                                        || option.value().equals(who.agency()))
                                                .toList(),
                                        "Several agencies")
                                .optional(),
                        Question.severalOf(
                                        "sources",
                                        "Which reviews and audits does it answer?",
                                        null,
                                        Options.named(sources.names(of)),
                                        "No review or audit has been recorded yet.")
                                .optional(),
                        Question.date("occurredOn", "When was it opened?").optional()),
                "Record this plan",
                0);
    }

    /** An agency opens a plan of its own alone. */
    private static List<Option> kinds(SignedIn who) {
        var alone = new Option(PlanKind.SINGLE_AGENCY.name(), "One agency alone", "It may not verify its own work");
        return who.role() == Role.AGENCY_LEAD
                ? List.of(alone)
                : List.of(new Option(PlanKind.MULTI_AGENCY.name(), "Several agencies together"), alone);
    }

    private Form adding(String form, OnePlan plan, SignedIn who) {
        var of = who.partnership();
        if (plan.line().state() != PlanState.OPEN) {
            throw new Conflict("This plan is signed off, so no action can be put into it."
                    + " A partnership group can open it again first.");
        }
        if (who.role() == Role.AGENCY_LEAD && !PlanPage.addsAsLead(plan, who)) {
            throw NotAllowed.toDo("This is not a plan of your agency alone. A partnership group or the business unit"
                    + " can put actions into it.");
        }
        return switch (form) {
            case "new" ->
                form(
                        plan,
                        "/actions/new",
                        "Agree a new action",
                        "Record this action",
                        Question.text("text", "What is to be done?"),
                        Question.severalOf(
                                        "recommendations",
                                        "Which recommendations does it answer?",
                                        "Those of the reviews and audits that the plan answers, where it names any",
                                        Options.named(narrowed(plan, source -> learning.names(of, source))),
                                        "There is no recommendation to choose.")
                                .optional(),
                        Question.severalOf(
                                        "findings",
                                        "Which findings does it answer?",
                                        null,
                                        Options.named(narrowed(plan, source -> findings.names(of, source))),
                                        "There is no finding to choose.")
                                .optional(),
                        Question.select(
                                        "ownerAgency",
                                        "Which agency owns it?",
                                        "Without an owner it can be recorded, and is flagged",
                                        agencies(of).stream()
                                                .filter(option -> who.role() != Role.AGENCY_LEAD
                                                        || option.value().equals(who.agency()))
                                                .toList(),
                                        "Not known yet")
                                .optional(),
                        Question.line("ownerPost", "Which post in it?", "For example, Head of Safeguarding")
                                .optional(),
                        Question.date("dueOn", "When is it due?")
                                .hinting(
                                        "For example, 27 9 2026. This first date never changes; later dates stand beside it."
                                                + " Leave the day, or the day and month, blank if you do not know them.")
                                .optional(),
                        Question.text("intendedOutcome", "What is it meant to change, and for whom?")
                                .optional(),
                        Question.date("occurredOn", "When was it agreed?").optional());
            case "add" ->
                form(
                        plan,
                        "/actions/add",
                        "Put an agreed action in",
                        "Record that it is in this plan",
                        Question.select(
                                "action",
                                "Which action?",
                                "An agreed action that is in no plan yet. One that only a paper states has to be agreed first, on its own page",
                                Options.named(
                                        actions.planless(of, who.role() == Role.AGENCY_LEAD ? who.agency() : null)),
                                "Select an action"),
                        Question.date("occurredOn", "When was it put into the plan?")
                                .optional());
            default -> throw new NotFound();
        };
    }

    private Form signingOff(String form, OnePlan plan, SignedIn who) {
        if (!PlanPage.signsOff(who)) {
            throw NotAllowed.toDo("Only the Learning and Development group or the Quality and Performance group"
                    + " signs a plan off, or opens it again.");
        }
        boolean open = plan.line().state() == PlanState.OPEN;
        return switch (form) {
            case "sign-off" -> {
                if (!open) throw new Conflict("This plan is signed off already. Open it again first.");
                yield form(
                        plan,
                        knownBeforeSignOff(plan, who),
                        "/sign-off",
                        "Sign this plan off",
                        "Record the sign-off",
                        Question.oneOf(
                                        "challengeEvent",
                                        "At which challenge event was it looked at?",
                                        plan.challengeEvents().stream()
                                                .map(each -> new Option(
                                                        each.id().toString(),
                                                        String.valueOf(each.title()),
                                                        each.concluded() ? null : "Without a conclusion yet"))
                                                .toList(),
                                        "No challenge event has covered this plan yet. Record one first: a plan cannot be signed off without it.")
                                .hinting("It says that the group was satisfied with what it saw."
                                        + " Whether the learning is embedded takes a later measurement"),
                        Question.text("remark", "Anything to remark?").optional(),
                        Question.date("occurredOn", "When was it signed off?").optional());
            }
            case "reopening" -> {
                if (open) throw new Conflict("This plan is open.");
                yield form(
                        plan,
                        "/reopening",
                        "Open this plan again",
                        "Record that it is open again",
                        Question.text(
                                "reason",
                                "Why is it open again?",
                                "The sign-off stays in its history. " + Question.NO_NAMES + "."),
                        Question.date("occurredOn", "When was it opened again?").optional());
            }
            default -> throw new NotFound();
        };
    }

    private List<SummaryRow> knownBeforeSignOff(OnePlan plan, SignedIn who) {
        var known = new ArrayList<>(known(plan));
        var elsewhere = successors.notIn(plan, who.partnership());
        if (!elsewhere.isEmpty()) {
            known.add(SummaryRow.of(
                    "Not covered by the sign-off",
                    elsewhere.stream().map(Successors.Elsewhere::words).collect(Collectors.joining(" "))));
        }
        return known;
    }

    private static List<SummaryRow> known(OnePlan plan) {
        return List.of(SummaryRow.of("Plan", plan.line().title()));
    }

    private static Form form(OnePlan plan, String path, String title, String record, Question... questions) {
        return form(plan, known(plan), path, title, record, questions);
    }

    private static Form form(
            OnePlan plan, List<SummaryRow> known, String path, String title, String record, Question... questions) {
        var page = "/plans/" + plan.line().id();
        return new Form(
                page + path,
                page,
                plan.line().reference() == null ? "Plan" : "Plan " + plan.line().reference(),
                title,
                known,
                Arrays.asList(questions),
                record,
                plan.version());
    }

    /** What belongs to the sources that the plan answers, else everything. */
    private static List<Named> narrowed(OnePlan plan, Function<@Nullable UUID, List<Named>> names) {
        var sources = plan.line().sources();
        if (sources.isEmpty()) return names.apply(null);
        return sources.stream()
                .flatMap(source -> names.apply(source).stream())
                .distinct()
                .toList();
    }

    private List<Option> agencies(String of) {
        var gone = register.replaced(of);
        return Options.titled(register.titles(of, EntryKind.ORGANISATION)).stream()
                .filter(option -> !gone.containsKey(option.value()))
                .toList();
    }
}
