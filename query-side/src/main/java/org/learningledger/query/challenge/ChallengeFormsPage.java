package org.learningledger.query.challenge;

import jakarta.servlet.http.HttpSession;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.learningledger.query.action.ActionLine;
import org.learningledger.query.action.ActionReader;
import org.learningledger.query.action.EvidenceWords;
import org.learningledger.query.form.Form;
import org.learningledger.query.form.Forms;
import org.learningledger.query.form.Question;
import org.learningledger.query.page.ForReporters;
import org.learningledger.query.page.Options;
import org.learningledger.query.page.WebPage;
import org.learningledger.query.plan.PlanReader;
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

/** The forms that record a challenge event, what an agency showed at it, and its conclusion. */
@WebPage
@ForReporters
class ChallengeFormsPage {

    /** Where each form stands under the challenge event's page. */
    static final List<String> PATHS = List.of("/answers", "/conclusion");

    private static final String SEATS =
            "One post on each line, and after a comma the code of its agency if it has one. For example, Head of Safeguarding, %s. Enter posts, not names of people.";

    private final ChallengeReader challenges;
    private final PlanReader plans;
    private final ActionReader actions;
    private final SourceReader sources;
    private final RegisterReader register;
    private final Forms forms;

    ChallengeFormsPage(
            ChallengeReader challenges,
            PlanReader plans,
            ActionReader actions,
            SourceReader sources,
            RegisterReader register,
            Forms forms) {
        this.challenges = challenges;
        this.plans = plans;
        this.actions = actions;
        this.sources = sources;
        this.register = register;
        this.forms = forms;
    }

    /** Who records that a challenge event was held, and what it concluded. */
    static boolean holds(SignedIn who) {
        return Set.of(Role.LD_GROUP, Role.QP_GROUP, Role.BUSINESS_UNIT).contains(who.role());
    }

    /** An agency tells what it showed itself; the others write down what an agency showed. */
    static boolean answers(SignedIn who) {
        return holds(who) || (who.role() == Role.AGENCY_LEAD && who.agency() != null);
    }

    @GetMapping("/challenge-events/new")
    View askNew(SignedIn who, Frame frame, HttpSession session) {
        return forms.ask(held(who), frame, session);
    }

    @GetMapping("/challenge-events/new/check")
    View checkNew(SignedIn who, Frame frame, HttpSession session) {
        return forms.check(held(who), frame, session);
    }

    @GetMapping("/challenge-events/{id}/{form:answers|conclusion}")
    View ask(@PathVariable UUID id, @PathVariable String form, SignedIn who, Frame frame, HttpSession session) {
        return forms.ask(form(form, challenge(who, id), who), frame, session);
    }

    @GetMapping("/challenge-events/{id}/{form:answers|conclusion}/check")
    View check(@PathVariable UUID id, @PathVariable String form, SignedIn who, Frame frame, HttpSession session) {
        return forms.check(form(form, challenge(who, id), who), frame, session);
    }

    private OneChallenge challenge(SignedIn who, UUID id) {
        var challenge = challenges.one(who.partnership(), id).orElseThrow(NotFound::new);
        if (challenge.line().statedOnly()) {
            throw new Conflict("This challenge event is only known from a paper, so nothing can be added to it."
                    + " Record that it was held first.");
        }
        return challenge;
    }

    private Form held(SignedIn who) {
        if (!holds(who)) throw NotAllowed.toDo();
        var of = who.partnership();
        var agencies = register.titles(of, EntryKind.ORGANISATION);
        var example =
                agencies.isEmpty() ? "ORG-1" : agencies.keySet().iterator().next();
        return new Form(
                "/challenge-events/new",
                "/challenge-events",
                "Challenge events",
                "Record a challenge event",
                List.of(),
                List.of(
                        Question.line("title", "What was it about?", "For example, What changed after review Stork"),
                        Question.severalOf(
                                        "plans",
                                        "Which plans did it cover?",
                                        "A plan that it covered can be signed off once there is a conclusion",
                                        Options.named(plans.names(of, null)),
                                        "No plan has been opened yet.")
                                .optional(),
                        Question.severalOf(
                                        "sources",
                                        "Which reviews and audits was it about?",
                                        null,
                                        Options.named(sources.names(of)),
                                        "No review or audit has been recorded yet.")
                                .optional(),
                        Question.line("chairPost", "Which post chaired it?", "For example, Independent chair. No name"),
                        Question.select(
                                        "chairAgency",
                                        "Which agency does that post belong to?",
                                        "Leave it as it is for a post of the partnership itself",
                                        Options.titled(agencies),
                                        "None: a post of the partnership")
                                .optional(),
                        Question.text("panel", "Who else sat on the panel?", SEATS.formatted(example))
                                .optional(),
                        Question.text("observers", "Who observed it?", SEATS.formatted(example))
                                .optional(),
                        Question.date("occurredOn", "When was it held?").optional()),
                "Record this challenge event",
                0);
    }

    private Form form(String form, OneChallenge challenge, SignedIn who) {
        var of = who.partnership();
        if (challenge.line().concluded()) {
            throw new Conflict("This challenge event has its conclusion, so nothing more can be added to it.");
        }
        return switch (form) {
            case "answers" -> {
                if (!answers(who)) throw NotAllowed.toDo();
                yield form(
                        challenge,
                        "/answers",
                        "Add what an agency showed",
                        "Record this answer",
                        Question.select(
                                "agency",
                                "Which agency?",
                                "The one that answered",
                                Options.titled(register.titles(of, EntryKind.ORGANISATION)).stream()
                                        .filter(option -> who.role() != Role.AGENCY_LEAD
                                                || option.value().equals(who.agency()))
                                        .toList(),
                                "Select an agency"),
                        Question.text("changes", "What has changed since the report?"),
                        Question.text(
                                        "impact",
                                        "What impact did it have on children and families?",
                                        "Without evidence it is listed as uncited. " + Question.NO_NAMES + ".")
                                .optional(),
                        Question.text("learning", "What learning can be shared?")
                                .optional(),
                        Question.severalOf(
                                        "evidence",
                                        "Which evidence was shown for it?",
                                        "Evidence added to the actions of the plans that the event covered",
                                        evidence(of, challenge),
                                        "No evidence has been added to the actions of these plans.")
                                .optional(),
                        Question.date("occurredOn", "When did it answer?").optional());
            }
            case "conclusion" -> {
                if (!holds(who)) throw NotAllowed.toDo();
                yield form(
                        challenge,
                        "/conclusion",
                        "Record the conclusion",
                        "Record this conclusion",
                        Question.text("conclusion", "What did the panel conclude?"),
                        Question.date("occurredOn", "When was it concluded?").optional());
            }
            default -> throw new NotFound();
        };
    }

    private static Form form(OneChallenge challenge, String path, String title, String record, Question... questions) {
        var line = challenge.line();
        var page = "/challenge-events/" + line.id();
        return new Form(
                page + path,
                page,
                line.reference() == null ? "Challenge event" : "Challenge event " + line.reference(),
                title,
                List.of(SummaryRow.of("Challenge event", line.title())),
                Arrays.asList(questions),
                record,
                challenge.version());
    }

    private List<Option> evidence(String of, OneChallenge challenge) {
        return challenge.line().plans().stream()
                .flatMap(plan -> plans.one(of, plan).stream())
                .flatMap(plan -> plan.actions().stream())
                .map(ActionLine::id)
                .distinct()
                .flatMap(action -> actions.one(of, action).stream())
                .flatMap(action -> action.evidence().stream())
                .filter(evidence -> !evidence.withdrawn())
                .map(each -> new Option(each.id().toString(), EvidenceWords.label(each)))
                .toList();
    }
}
