package org.learningledger.query.learning;

import jakarta.servlet.http.HttpSession;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.learningledger.events.recommendation.SmartMark;
import org.learningledger.query.answer.Named;
import org.learningledger.query.challenge.ChallengeReader;
import org.learningledger.query.finding.FindingReader;
import org.learningledger.query.form.Form;
import org.learningledger.query.form.Forms;
import org.learningledger.query.form.Question;
import org.learningledger.query.page.ForKeepers;
import org.learningledger.query.page.ForReporters;
import org.learningledger.query.page.Naming;
import org.learningledger.query.page.Options;
import org.learningledger.query.page.Rights;
import org.learningledger.query.page.WebPage;
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

/** The forms that answer a recommendation, link it, and say what somebody saw of it. */
@WebPage
class RecommendationFormsPage {

    /** Where each form stands under the recommendation's page. */
    static final List<String> PATHS = List.of(
            "/answer/accepted",
            "/answer/in-part",
            "/answer/not-accepted",
            "/links",
            "/links/undo",
            "/smart",
            "/not-in-place",
            "/not-in-place/challenge");

    private static final String ANSWER = "/recommendations/{id}/answer/{form:accepted|in-part|not-accepted}";
    private static final String KEEPING = "/recommendations/{id}/{form:links|smart|not-in-place}";
    private static final String AT_CHALLENGE = "/recommendations/{id}/not-in-place/challenge";
    private static final String UNDO = "/recommendations/{id}/links/undo";

    private static final String WHAT_IS_NOT = "What was found not to be in place?";
    private static final String WHEN_FOUND = "When was it found?";

    private final LearningReader learning;
    private final FindingReader findings;
    private final SourceReader sources;
    private final ChallengeReader challengeEvents;
    private final Naming naming;
    private final Forms forms;

    RecommendationFormsPage(
            LearningReader learning,
            FindingReader findings,
            SourceReader sources,
            ChallengeReader challengeEvents,
            Naming naming,
            Forms forms) {
        this.learning = learning;
        this.findings = findings;
        this.sources = sources;
        this.challengeEvents = challengeEvents;
        this.naming = naming;
        this.forms = forms;
    }

    @GetMapping(ANSWER)
    @ForReporters
    View askAnswer(@PathVariable UUID id, @PathVariable String form, SignedIn who, Frame frame, HttpSession session) {
        return forms.ask(answer(form, recommendation(who, id), who), frame, session);
    }

    @GetMapping(ANSWER + "/check")
    @ForReporters
    View checkAnswer(@PathVariable UUID id, @PathVariable String form, SignedIn who, Frame frame, HttpSession session) {
        return forms.check(answer(form, recommendation(who, id), who), frame, session);
    }

    @GetMapping(KEEPING)
    @ForKeepers
    View ask(@PathVariable UUID id, @PathVariable String form, SignedIn who, Frame frame, HttpSession session) {
        return forms.ask(keeping(form, recommendation(who, id), who), frame, session);
    }

    @GetMapping(KEEPING + "/check")
    @ForKeepers
    View check(@PathVariable UUID id, @PathVariable String form, SignedIn who, Frame frame, HttpSession session) {
        return forms.check(keeping(form, recommendation(who, id), who), frame, session);
    }

    @GetMapping(UNDO)
    @ForKeepers
    View askUndo(@PathVariable UUID id, SignedIn who, Frame frame, HttpSession session) {
        return forms.ask(undo(recommendation(who, id)), frame, session);
    }

    @GetMapping(UNDO + "/check")
    @ForKeepers
    View checkUndo(@PathVariable UUID id, SignedIn who, Frame frame, HttpSession session) {
        return forms.check(undo(recommendation(who, id)), frame, session);
    }

    @GetMapping(AT_CHALLENGE)
    @ForKeepers
    View askNotInPlace(@PathVariable UUID id, SignedIn who, Frame frame, HttpSession session) {
        return forms.ask(notInPlaceAtChallenge(recommendation(who, id), who), frame, session);
    }

    @GetMapping(AT_CHALLENGE + "/check")
    @ForKeepers
    View checkNotInPlace(@PathVariable UUID id, SignedIn who, Frame frame, HttpSession session) {
        return forms.check(notInPlaceAtChallenge(recommendation(who, id), who), frame, session);
    }

    /** Whether somebody may say what an addressee answered: an agency only where it is one. */
    static boolean mayAnswer(SignedIn who, LearningLine line) {
        if (!Rights.lets(ForReporters.class, who) || line.addressees().isEmpty()) return false;
        return who.role() != Role.AGENCY_LEAD
                || who.agency() != null && line.addressees().contains(who.agency());
    }

    private OneLearning recommendation(SignedIn who, UUID id) {
        return learning.one(who.partnership(), id)
                .filter(found -> found.line().kind() == LearningKind.RECOMMENDATION)
                .orElseThrow(NotFound::new);
    }

    private Form answer(String name, OneLearning one, SignedIn who) {
        if (one.line().addressees().isEmpty()) {
            throw new Conflict("This recommendation is not addressed to any agency in the ledger, so nobody can answer"
                    + " it. What a paper says of its addressee stands on its page.");
        }
        if (!mayAnswer(who, one.line())) {
            throw NotAllowed.toDo("This recommendation is not addressed to your agency. Only an agency that it is"
                    + " addressed to, a partnership group or the business unit can record an answer.");
        }
        var agency = Question.oneOf("agency", "Whose answer is it?", agencies(one, who));
        return switch (name) {
            case "accepted" ->
                form(
                        one,
                        "/answer/accepted",
                        "Accept this recommendation",
                        "Record this answer",
                        agency,
                        Question.text("remark", "Anything to remark?").optional(),
                        Question.date("occurredOn", "When was it accepted?").optional());
            case "in-part" ->
                form(
                        one,
                        "/answer/in-part",
                        "Accept part of this recommendation",
                        "Record this answer",
                        agency,
                        Question.text("accepted", "Which part is accepted?"),
                        Question.text("reason", "Why is the rest not accepted?"),
                        Question.date("occurredOn", "When was it answered?").optional());
            case "not-accepted" ->
                form(
                        one,
                        "/answer/not-accepted",
                        "Say that this recommendation is not accepted",
                        "Record this answer",
                        agency,
                        Question.text("reason", "Why is it not accepted?"),
                        Question.date("occurredOn", "When was it answered?").optional());
            default -> throw new NotFound();
        };
    }

    private List<Option> agencies(OneLearning one, SignedIn who) {
        var names = naming.names(who.partnership(), List.of(), List.of());
        return one.line().addressees().stream()
                .filter(code -> who.role() != Role.AGENCY_LEAD || code.equals(who.agency()))
                .map(code -> new Option(code, names.agencyTitle(code)))
                .toList();
    }

    private Form keeping(String name, OneLearning one, SignedIn who) {
        return switch (name) {
            case "links" ->
                form(
                        one,
                        "/links",
                        "Link findings that it answers",
                        "Record these links",
                        Question.severalOf(
                                "findings",
                                "Which findings does it answer?",
                                "Those that it is linked to already are not listed",
                                Options.named(unlinked(one, who)),
                                "There is no finding in the ledger that it is not linked to already."),
                        Question.text("reason", "Why do they belong together?").optional(),
                        Question.date("occurredOn", "When was this so?").optional());
            case "smart" ->
                form(
                        one,
                        "/smart",
                        "Check how SMART it is",
                        "Record this check",
                        Question.severalOf(
                                        "met",
                                        "Which marks does it bear?",
                                        "Select all that you see. It is advice and blocks nothing",
                                        marks(),
                                        "")
                                .optional(),
                        Question.text("remark", "Anything to remark?").optional(),
                        Question.date("occurredOn", "When was it checked?").optional());
            case "not-in-place" ->
                form(
                        one,
                        "/not-in-place",
                        "Say that it was found not to be in place",
                        "Record this",
                        Question.select(
                                "source",
                                "Which review, audit or inspection found it?",
                                "It has to be in the ledger already",
                                Options.named(sources.names(who.partnership())),
                                "Choose one"),
                        Question.text("what", WHAT_IS_NOT),
                        Question.date("occurredOn", WHEN_FOUND).optional());
            default -> throw new NotFound();
        };
    }

    private Form notInPlaceAtChallenge(OneLearning one, SignedIn who) {
        return form(
                one,
                "/not-in-place/challenge",
                "Say that a challenge event found it not to be in place",
                "Record this",
                Question.select(
                        "challengeEvent",
                        "Which challenge event found it?",
                        "It has to be in the ledger already",
                        Options.named(challengeEvents.names(who.partnership())),
                        "Choose one"),
                Question.text("what", WHAT_IS_NOT),
                Question.date("occurredOn", WHEN_FOUND).optional());
    }

    private static Form undo(OneLearning one) {
        return form(
                one,
                "/links/undo",
                "Undo links to findings",
                "Record that these links are undone",
                Question.severalOf(
                        "findings",
                        "Which findings does it not answer after all?",
                        "That they were linked stays in the history",
                        Options.named(one.findings()),
                        "It is not linked to any finding."),
                Question.text("reason", "Why is the link undone?"),
                Question.date("occurredOn", "When was it undone?").optional());
    }

    private List<Named> unlinked(OneLearning one, SignedIn who) {
        var linked = one.findings().stream().map(Named::id).collect(Collectors.toSet());
        return findings.names(who.partnership()).stream()
                .filter(finding -> !linked.contains(finding.id()))
                .toList();
    }

    private static List<Option> marks() {
        return Arrays.stream(SmartMark.values())
                .map(mark -> new Option(mark.name(), LadderWords.mark(mark), LadderWords.hint(mark)))
                .toList();
    }

    private static Form form(OneLearning one, String path, String title, String record, Question... questions) {
        var page = "/recommendations/" + one.line().id();
        var reference = one.line().reference();
        return new Form(
                page + path,
                page,
                reference == null ? "Recommendation" : "Recommendation " + reference,
                title,
                List.of(SummaryRow.of("Recommendation", one.line().text())),
                List.of(questions),
                record,
                one.version());
    }
}
