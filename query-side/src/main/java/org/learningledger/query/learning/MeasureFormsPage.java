package org.learningledger.query.learning;

import jakarta.servlet.http.HttpSession;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.learningledger.events.measure.Comparator;
import org.learningledger.query.form.Form;
import org.learningledger.query.form.Forms;
import org.learningledger.query.form.Question;
import org.learningledger.query.page.DateWords;
import org.learningledger.query.page.ForMeasurers;
import org.learningledger.query.page.Options;
import org.learningledger.query.page.Rights;
import org.learningledger.query.page.WebPage;
import org.learningledger.query.source.SourceReader;
import org.learningledger.web.account.Role;
import org.learningledger.web.account.SignedIn;
import org.learningledger.web.page.Frame;
import org.learningledger.web.page.Option;
import org.learningledger.web.page.SummaryRow;
import org.learningledger.web.problem.NotAllowed;
import org.learningledger.web.problem.NotFound;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** The forms that set a measure with its target, and that add what was measured. */
@WebPage
@ForMeasurers
class MeasureFormsPage {

    private static final String TARGET = "A number, such as 85 or 12.5";

    private final LearningReader learning;
    private final SourceReader sources;
    private final Forms forms;

    MeasureFormsPage(LearningReader learning, SourceReader sources, Forms forms) {
        this.learning = learning;
        this.sources = sources;
        this.forms = forms;
    }

    @GetMapping("/recommendations/{id}/measure")
    View askMeasure(@PathVariable UUID id, SignedIn who, Frame frame, HttpSession session) {
        return forms.ask(measure(who, id), frame, session);
    }

    @GetMapping("/recommendations/{id}/measure/check")
    View checkMeasure(@PathVariable UUID id, SignedIn who, Frame frame, HttpSession session) {
        return forms.check(measure(who, id), frame, session);
    }

    @GetMapping("/measures/{id}/target")
    View askTarget(@PathVariable UUID id, SignedIn who, Frame frame, HttpSession session) {
        return forms.ask(target(who, id), frame, session);
    }

    @GetMapping("/measures/{id}/target/check")
    View checkTarget(@PathVariable UUID id, SignedIn who, Frame frame, HttpSession session) {
        return forms.check(target(who, id), frame, session);
    }

    @GetMapping("/measures/{id}/measurement")
    View askMeasurement(@PathVariable UUID id, SignedIn who, Frame frame, HttpSession session) {
        return forms.ask(measurement(who, id), frame, session);
    }

    @GetMapping("/measures/{id}/measurement/check")
    View checkMeasurement(@PathVariable UUID id, SignedIn who, Frame frame, HttpSession session) {
        return forms.check(measurement(who, id), frame, session);
    }

    /** Whether somebody may measure what is recommended: an agency only where one of it is addressed to that agency. */
    static boolean mayMeasure(SignedIn who, LearningReader learning, Collection<UUID> recommendations) {
        if (!Rights.of(who).measure()) return false;
        if (who.role() != Role.AGENCY_LEAD) return true;
        var agency = who.agency();
        return agency != null && learning.addressed(who.partnership(), recommendations, agency);
    }

    private Form measure(SignedIn who, UUID id) {
        var one = learning.one(who.partnership(), id)
                .filter(found -> found.line().kind() == LearningKind.RECOMMENDATION)
                .orElseThrow(NotFound::new);
        if (!mayMeasure(who, learning, List.of(id))) {
            throw NotAllowed.toDo("This recommendation is not addressed to your agency. Only an agency that it is"
                    + " addressed to, a partnership group or the business unit can set a measure for it.");
        }
        var page = "/recommendations/" + id;
        var reference = one.line().reference();
        return new Form(
                page + "/measure",
                page,
                reference == null ? "Recommendation" : "Recommendation " + reference,
                "Set a measure and its target",
                List.of(SummaryRow.of("Recommendation", one.line().text())),
                List.of(
                        Question.line(
                                "name",
                                "What is the measure called?",
                                "For example, case files with a recorded voice of the child"),
                        Question.text(
                                "definition",
                                "How is it counted?",
                                "So that somebody else, measuring later, counts the same. " + Question.NO_NAMES + "."),
                        Question.line("unit", "What unit is it in?", "For example, % or children"),
                        comparator(),
                        Question.number("target", "What is the target?", TARGET),
                        Question.date("occurredOn", "When the target was set").optional()),
                "Record this measure",
                one.version());
    }

    private static Question comparator() {
        return Question.oneOf(
                "comparator",
                "When is the target met?",
                List.of(
                        new Option(Comparator.AT_LEAST.name(), "The value is the target or more", "More is better"),
                        new Option(Comparator.AT_MOST.name(), "The value is the target or less", "Less is better")));
    }

    private OneLearning.MeasureInUse measurable(SignedIn who, UUID id, String what) {
        var measure = learning.measure(who.partnership(), id).orElseThrow(NotFound::new);
        if (mayMeasure(who, learning, measure.recommendations())) return measure;
        throw NotAllowed.toDo("No recommendation that this measures is addressed to your agency. Only an agency that"
                + " one is addressed to, a partnership group or the business unit can " + what + ".");
    }

    private Form target(SignedIn who, UUID id) {
        var measure = measurable(who, id, "set a target");
        return form(
                measure,
                "/target",
                "Set a later target",
                "Record this target",
                comparator(),
                Question.number("target", "What is the target?", TARGET),
                Question.date("occurredOn", "When the target was set")
                        .hinting("It counts only for measurements taken after it was set. Leave the day, or the day and"
                                + " month, blank if you do not know them.")
                        .optional());
    }

    private Form measurement(SignedIn who, UUID id) {
        var measure = measurable(who, id, "add a measurement");
        return form(
                measure,
                "/measurement",
                "Add a measurement",
                "Record this measurement",
                Question.number("value", "What was measured?", "A number, such as 85 or 12.5"),
                Question.select(
                                "source",
                                "In which audit or inspection was it measured?",
                                "Leave it as it is if it was in none of these",
                                Options.named(sources.names(who.partnership())),
                                "None of these")
                        .optional(),
                Question.text(
                                "sample",
                                "What was counted?",
                                "How many cases, which period, and anything that makes it harder to compare. "
                                        + Question.NO_NAMES + ".")
                        .optional(),
                Question.date("occurredOn", "When it was measured").optional());
    }

    private static Form form(
            OneLearning.MeasureInUse measure, String path, String title, String record, Question... questions) {
        var page = "/measures/" + measure.id();
        var targets = measure.targets().stream()
                .map(target -> (target.comparator() == Comparator.AT_LEAST ? "At least " : "At most ")
                        + target.value().toPlainString()
                        + (target.setOn() == null ? "" : ", set on " + DateWords.of(target.setOn())))
                .toList();
        return new Form(
                page + path,
                page,
                measure.name() == null ? "Measure" : "Measure: " + measure.name(),
                title,
                List.of(
                        SummaryRow.of("How it is counted", measure.definition()),
                        SummaryRow.of("Unit", measure.unit()),
                        SummaryRow.of("Target", targets.isEmpty() ? "None is set" : String.join("\n", targets))),
                List.of(questions),
                record,
                measure.version());
    }
}
