package org.learningledger.query.source;

import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.learningledger.query.form.Form;
import org.learningledger.query.form.Forms;
import org.learningledger.query.form.Question;
import org.learningledger.query.page.ForModerators;
import org.learningledger.query.page.ForReporters;
import org.learningledger.query.page.Options;
import org.learningledger.query.page.WebPage;
import org.learningledger.query.register.EntryKind;
import org.learningledger.query.register.RegisterReader;
import org.learningledger.web.account.Role;
import org.learningledger.web.account.SignedIn;
import org.learningledger.web.form.Answers;
import org.learningledger.web.page.Frame;
import org.learningledger.web.page.Option;
import org.learningledger.web.problem.Conflict;
import org.learningledger.web.problem.NotFound;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** The forms of a self-assessment: how an agency scored itself, and what a panel gave beside it. */
@WebPage
@ForReporters
class ScoreFormsPage {

    private static final String SCORES = "/sources/{id}/scores";
    private static final String MODERATION = SCORES + "/moderation";

    private final SourceReader sources;
    private final RegisterReader register;
    private final Forms forms;

    ScoreFormsPage(SourceReader sources, RegisterReader register, Forms forms) {
        this.sources = sources;
        this.register = register;
        this.forms = forms;
    }

    @GetMapping(SCORES)
    View askScore(@PathVariable UUID id, SignedIn who, Frame frame, HttpSession session) {
        var source = source(who, id);
        return forms.ask(selfScore(source, who), frame.at("/reviews"), session, sameScale(source));
    }

    @GetMapping(SCORES + "/check")
    View checkScore(@PathVariable UUID id, SignedIn who, Frame frame, HttpSession session) {
        return forms.check(selfScore(source(who, id), who), frame.at("/reviews"), session);
    }

    /** @param chosen which score the person came from: agency and standard */
    @GetMapping(MODERATION)
    @ForModerators
    View askModeration(@PathVariable UUID id, SignedIn who, Frame frame, HttpSession session, Answers chosen) {
        var source = source(who, id);
        return forms.ask(moderation(source, who), frame.at("/reviews"), session, likely(source, chosen));
    }

    @GetMapping(MODERATION + "/check")
    @ForModerators
    View checkModeration(@PathVariable UUID id, SignedIn who, Frame frame, HttpSession session) {
        return forms.check(moderation(source(who, id), who), frame.at("/reviews"), session);
    }

    private OneSource source(SignedIn who, UUID id) {
        var source = sources.one(who.partnership(), id).orElseThrow(NotFound::new);
        if (SourceOffers.isSelfAssessment(source)) return source;
        throw new Conflict(
                "Scores belong to a Section 11 or Section 175 self-assessment that was recorded in the ledger.");
    }

    private Form selfScore(OneSource source, SignedIn who) {
        var questions = new ArrayList<>(List.of(
                Question.select(
                        "agency",
                        "Whose score is it?",
                        "An agency records its own scores; a partnership group can record any",
                        Options.titled(scored(who)),
                        "Choose an agency"),
                Question.line(
                        "standard",
                        "Which standard or question was scored?",
                        "As it is numbered in the self-assessment")));
        questions.addAll(rating(null));
        questions.add(
                Question.text("shown", "What evidence did the agency name?").optional());
        questions.add(Question.date("occurredOn", "When was it scored?").optional());
        return SourceFormsPage.form(source, "/scores", "Record a self-score", "Record this self-score", questions);
    }

    private Map<String, String> scored(SignedIn who) {
        var agencies = register.titles(who.partnership(), EntryKind.ORGANISATION);
        var own = who.agency();
        if (who.role() != Role.AGENCY_LEAD) return agencies;
        return own == null ? Map.of() : Map.of(own, agencies.getOrDefault(own, own));
    }

    private Form moderation(OneSource source, SignedIn who) {
        var open = source.scores().stream()
                .filter(score -> SourceOffers.mayModerate(score, who))
                .toList();
        var titles = register.titles(who.partnership(), EntryKind.ORGANISATION);
        var questions = new ArrayList<>(List.of(
                Question.select(
                        "agency",
                        "Whose score was moderated?",
                        "Your own agency's scores, and those that you recorded, are moderated by somebody else",
                        open.stream()
                                .map(OneSource.Score::agency)
                                .distinct()
                                .map(agency -> new Option(agency, titles.getOrDefault(agency, agency)))
                                .toList(),
                        "Choose an agency"),
                Question.select(
                        "standard",
                        "Which standard was moderated?",
                        "The self-score stays beside the moderated one",
                        Options.same(open.stream()
                                .map(OneSource.Score::standard)
                                .distinct()
                                .toList()),
                        "Choose a standard")));
        questions.addAll(rating("What score did the panel give?"));
        questions.add(Question.text("reason", "Why?"));
        questions.add(Question.date("occurredOn", "When was it moderated?").optional());
        return SourceFormsPage.form(
                source, "/scores/moderation", "Moderate a score", "Record this moderated score", questions);
    }

    private static List<Question> rating(@Nullable String value) {
        return List.of(
                Question.line("scale", "What is the scale called?", "For example, Section 11 RAG"),
                Question.line(
                        "scaleVersion", "Which version of the scale was in force?", "For example, the year it was set"),
                Question.line("value", value == null ? "What is the score?" : value, "For example, Amber"),
                Question.text(
                        "descriptor",
                        "What does that score mean on this scale?",
                        "In the words of the scale: the same colour has different meanings in different places."));
    }

    /** A self-assessment is usually scored on one scale throughout. */
    private static Answers sameScale(OneSource source) {
        return source.scores().stream()
                .map(OneSource.Score::self)
                .filter(self -> self != null)
                .findFirst()
                .map(self -> Answers.of(Map.of(
                        "scale",
                        self.rating().scale(),
                        "scaleVersion",
                        self.rating().version())))
                .orElse(Answers.NONE);
    }

    private static Answers likely(OneSource source, Answers chosen) {
        var answers = sameScale(source);
        for (var field : List.of("agency", "standard")) {
            if (!chosen.one(field).isEmpty()) answers = answers.with(field, chosen.one(field));
        }
        return answers;
    }
}
