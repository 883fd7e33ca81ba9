package org.learningledger.query.source;

import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.learningledger.events.ThingKind;
import org.learningledger.events.finding.FindingKind;
import org.learningledger.query.answer.Named;
import org.learningledger.query.finding.FindingFilter;
import org.learningledger.query.finding.FindingLine;
import org.learningledger.query.finding.FindingReader;
import org.learningledger.query.form.Form;
import org.learningledger.query.form.Forms;
import org.learningledger.query.form.Question;
import org.learningledger.query.page.ForKeepers;
import org.learningledger.query.page.Options;
import org.learningledger.query.page.WebPage;
import org.learningledger.query.register.EntryKind;
import org.learningledger.query.register.RegisterReader;
import org.learningledger.web.account.SignedIn;
import org.learningledger.web.page.Frame;
import org.learningledger.web.page.Option;
import org.learningledger.web.page.SummaryRow;
import org.learningledger.web.problem.Conflict;
import org.learningledger.web.problem.NotFound;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** The forms that add to a review or audit: what it found and recommends, what was decided on it, and its publication. */
@WebPage
@ForKeepers
class SourceFormsPage {

    private static final String FORMS =
            "/sources/{id}/{form:findings|recommendations|notification|decision|publication}";
    private static final String END = "/sources/{id}/publication/end";

    private final SourceReader sources;
    private final FindingReader findings;
    private final RegisterReader register;
    private final Forms forms;

    SourceFormsPage(SourceReader sources, FindingReader findings, RegisterReader register, Forms forms) {
        this.sources = sources;
        this.findings = findings;
        this.register = register;
        this.forms = forms;
    }

    @GetMapping(FORMS)
    View ask(@PathVariable UUID id, @PathVariable String form, SignedIn who, Frame frame, HttpSession session) {
        return forms.ask(form(form, who, id), frame.at("/reviews"), session);
    }

    @GetMapping(FORMS + "/check")
    View check(@PathVariable UUID id, @PathVariable String form, SignedIn who, Frame frame, HttpSession session) {
        return forms.check(form(form, who, id), frame.at("/reviews"), session);
    }

    @GetMapping(END)
    View askEnd(@PathVariable UUID id, SignedIn who, Frame frame, HttpSession session) {
        return forms.ask(endOfPublication(source(who, id)), frame.at("/reviews"), session);
    }

    @GetMapping(END + "/check")
    View checkEnd(@PathVariable UUID id, SignedIn who, Frame frame, HttpSession session) {
        return forms.check(endOfPublication(source(who, id)), frame.at("/reviews"), session);
    }

    private OneSource source(SignedIn who, UUID id) {
        return sources.one(who.partnership(), id).orElseThrow(NotFound::new);
    }

    private Form form(String name, SignedIn who, UUID id) {
        var of = who.partnership();
        var source = source(who, id);
        return switch (name) {
            case "findings" -> finding(of, source);
            case "recommendations" -> recommendation(of, source);
            case "notification" -> notification(source);
            case "decision" -> decision(of, source);
            case "publication" -> publication(source);
            default -> throw new NotFound();
        };
    }

    private Form finding(String of, OneSource source) {
        return form(
                source,
                "/findings",
                "Record a finding",
                "Record this finding",
                List.of(
                        Question.oneOf("kind", "What does it say about practice?", kinds()),
                        Question.text("text", "What was found?").restrictable(),
                        themes(of),
                        area(source),
                        Question.date("occurredOn", "When was it found?").optional()));
    }

    private static List<Option> kinds() {
        return Arrays.stream(FindingKind.values())
                .map(kind -> switch (kind) {
                    case STRENGTH -> new Option(kind.name(), "A strength", "Something that works and should be kept");
                    case LEARNING -> new Option(kind.name(), "Learning", "Something to do differently from now on");
                    case GAP -> new Option(kind.name(), "A gap", "Something that is missing");
                    case NON_COMPLIANCE -> new Option(kind.name(), "Non-compliance", "A requirement that is not met");
                })
                .toList();
    }

    private Form recommendation(String of, OneSource source) {
        return form(
                source,
                "/recommendations",
                "Make a recommendation",
                "Record this recommendation",
                List.of(
                        Question.text("text", "What should change?"),
                        Question.severalOf(
                                        "findings",
                                        "Which findings does it answer?",
                                        "Select all that apply",
                                        findings(of, source.line().id()),
                                        "No finding from this source is recorded yet. You can go on without one.")
                                .optional(),
                        Question.severalOf(
                                        "addressees",
                                        "Who is it addressed to?",
                                        "Each of them is asked to accept it or to say why not",
                                        Options.titled(register.titles(of, EntryKind.ORGANISATION)),
                                        "The register holds no organisation yet. You can go on without one.")
                                .optional(),
                        themes(of),
                        area(source),
                        Question.number(
                                        "retestAfterMonths",
                                        "After how many months is it measured again?",
                                        "Counted from when its target was first met. Leave it blank for 12.")
                                .optional(),
                        Question.date("occurredOn", "When was it made?").optional()));
    }

    private List<Option> findings(String of, UUID source) {
        var filter = new FindingFilter(null, null, null, source, null, null, false);
        var found = new ArrayList<FindingLine>();
        for (int page = 1; ; page++) {
            var listed = findings.list(of, filter, page);
            found.addAll(listed.entries());
            if (listed.entries().isEmpty() || found.size() >= listed.total()) break;
        }
        return Options.named(found.stream()
                .map(line -> new Named(ThingKind.FINDING, line.id(), line.reference(), line.text()))
                .toList());
    }

    private Question themes(String of) {
        return Question.severalOf(
                        "themes",
                        "Which themes is it about?",
                        "A later finding on the same theme is shown against this one",
                        Options.titled(register.titles(of, EntryKind.THEME)),
                        "The register holds no theme yet. You can go on without one.")
                .optional();
    }

    private static Question area(OneSource source) {
        var of = source.line().area();
        return Question.line(
                        "area",
                        "Which area does it concern?",
                        of == null ? "Leave it blank for the whole partnership" : "For example, " + of)
                .optional();
    }

    private static Form notification(OneSource source) {
        must(
                SourceOffers.canBeNotified(source),
                "Only a review of a serious incident that was opened in the ledger can be notified.");
        return form(
                source,
                "/notification",
                "Record a notification",
                "Record this notification",
                List.of(
                        Question.line(
                                "to",
                                "Who was notified?",
                                "For example, the national Panel, Ofsted or the Department for Education"),
                        Question.date("knownOn", "When did the incident become known?")
                                .optional(),
                        Question.date("occurredOn", "When was it notified?").optional()));
    }

    private Form decision(String of, OneSource source) {
        must(
                SourceOffers.canBeDecidedOn(source),
                "Only a rapid review that was opened in the ledger can be decided on.");
        var others = sources.names(of, SourceSort.REVIEW).stream()
                .filter(review -> !review.id().equals(source.line().id()))
                .toList();
        return form(
                source,
                "/decision",
                "Record what was decided",
                "Record this decision",
                List.of(
                        Question.oneOf("decision", "What was decided?", SourceWords.decisions()),
                        Question.text("reason", "Why?"),
                        Question.select(
                                        "opened",
                                        "Which review was opened on it?",
                                        "Leave it as it is if none was, or not yet",
                                        Options.named(others),
                                        "None yet")
                                .optional(),
                        Question.date("occurredOn", "When was it decided?").optional()));
    }

    private static Form publication(OneSource source) {
        must(
                source.line().sort() == SourceSort.REVIEW,
                "Only a review can be published. This is an audit or a survey.");
        must(
                SourceOffers.canBePublished(source),
                "This review is published already. Record the end of that publication before you record a new one.");
        return form(
                source,
                "/publication",
                "Record that it was published",
                "Record this publication",
                List.of(
                        Question.line("where", "Where was it published?", "For example, the partnership's website"),
                        Question.date("until", "Until when will it be published?")
                                .optional(),
                        Question.date("occurredOn", "When was it published?").optional()));
    }

    private static Form endOfPublication(OneSource source) {
        must(
                SourceOffers.isPublished(source),
                "This review is not recorded as published now. Record its publication first.");
        return form(
                source,
                "/publication/end",
                "Record that its publication ended",
                "Record this end",
                List.of(
                        Question.text(
                                        "reason",
                                        "Why did it end?",
                                        "Needed only where it ended before its period was over, or no period was set. "
                                                + Question.NO_NAMES + ".")
                                .optional(),
                        Question.date("occurredOn", "When did it end?").optional()));
    }

    private static void must(boolean possible, String otherwise) {
        if (!possible) throw new Conflict(otherwise);
    }

    static Form form(OneSource source, String path, String title, String record, List<Question> questions) {
        var page = "/sources/" + source.line().id();
        return new Form(
                page + path,
                page,
                SourcesPage.name(source.line()),
                title,
                source.line().title() == null
                        ? List.of()
                        : List.of(SummaryRow.of("Title", source.line().title())),
                questions,
                record,
                source.version());
    }
}
