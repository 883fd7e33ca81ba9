package org.learningledger.query.register;

import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.learningledger.events.ThingKind;
import org.learningledger.query.answer.Wording;
import org.learningledger.query.form.Form;
import org.learningledger.query.form.Forms;
import org.learningledger.query.form.Question;
import org.learningledger.query.history.HistoryReader;
import org.learningledger.query.page.ForKeepers;
import org.learningledger.query.page.Options;
import org.learningledger.query.page.WebPage;
import org.learningledger.web.account.SignedIn;
import org.learningledger.web.page.Frame;
import org.learningledger.web.page.Link;
import org.learningledger.web.page.Option;
import org.learningledger.web.page.SummaryRow;
import org.learningledger.web.problem.Conflict;
import org.learningledger.web.problem.NotFound;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** The forms of the registers: entering by hand, and what happens to entries afterwards. */
@WebPage
@ForKeepers
class RegisterFormsPage {

    /** Where the forms of one entry stand under its page. */
    static final List<String> PATHS = List.of("/rename", "/replace", "/comments", "/evidence");

    private static final String ONE = "/registers/{segment}/{id}/{form:rename|replace|comments|evidence}";

    private final RegisterReader register;
    private final HistoryReader history;
    private final Forms forms;

    RegisterFormsPage(RegisterReader register, HistoryReader history, Forms forms) {
        this.register = register;
        this.history = history;
        this.forms = forms;
    }

    @GetMapping("/registers/{segment}/new")
    View askNew(@PathVariable String segment, SignedIn who, Frame frame, HttpSession session) {
        return forms.ask(entering(segment, who), frame, session);
    }

    @GetMapping("/registers/{segment}/new/check")
    View checkNew(@PathVariable String segment, SignedIn who, Frame frame, HttpSession session) {
        return forms.check(entering(segment, who), frame, session);
    }

    @GetMapping(ONE)
    View ask(
            @PathVariable String segment,
            @PathVariable UUID id,
            @PathVariable String form,
            SignedIn who,
            Frame frame,
            HttpSession session) {
        return forms.ask(form(form, segment, id, who), frame, session);
    }

    @GetMapping(ONE + "/check")
    View check(
            @PathVariable String segment,
            @PathVariable UUID id,
            @PathVariable String form,
            SignedIn who,
            Frame frame,
            HttpSession session) {
        return forms.check(form(form, segment, id, who), frame, session);
    }

    /** What a keeper may do with an entry as it stands. */
    static List<Link> offers(Registers kind, EntryLine line) {
        var page = kind.path() + "/" + line.id();
        var offers = new ArrayList<Link>();
        if (kind.isBody() && !line.replaced()) {
            offers.add(new Link("Rename it", page + "/rename"));
            offers.add(new Link("Say that it was replaced", page + "/replace"));
        }
        if (kind.takesComments()) offers.add(new Link("Add a comment", page + "/comments"));
        if (kind.mayClaim()) offers.add(new Link("Cite evidence for it", page + "/evidence"));
        return offers;
    }

    private Form entering(String segment, SignedIn who) {
        var kind = Registers.ofSegment(segment)
                .filter(Registers::takesEntriesByHand)
                .orElseThrow(NotFound::new);
        return new Form(
                kind.path() + "/new",
                kind.path(),
                kind.title,
                "Enter a new " + kind.one,
                List.of(),
                EntryQuestions.of(kind, choices(who.partnership())),
                "Record this entry",
                0);
    }

    private EntryQuestions.Choices choices(String partnership) {
        return new EntryQuestions.Choices(
                Options.named(history.named(partnership, ThingKind.SOURCE)),
                Options.named(history.named(partnership, ThingKind.ACTION)),
                titled(partnership, EntryKind.PRIORITY),
                titled(partnership, EntryKind.POST),
                titled(partnership, EntryKind.ORGANISATION),
                titled(partnership, EntryKind.NATIONAL_ITEM),
                titled(partnership, EntryKind.DOCUMENT));
    }

    private List<Option> titled(String partnership, EntryKind kind) {
        return register.titles(partnership, kind).entrySet().stream()
                .map(entry -> new Option(entry.getKey(), Wording.brief(entry.getValue())))
                .toList();
    }

    private Form form(String name, String segment, UUID id, SignedIn who) {
        var kind = Registers.ofSegment(segment).orElseThrow(NotFound::new);
        var entry = register.one(who.partnership(), id)
                .filter(found -> found.line().kind() == kind.kind())
                .orElseThrow(NotFound::new);
        var started = new Started(kind, entry);
        return switch (name) {
            case "rename" ->
                started.only(kind.isBody())
                        .asking(
                                "/rename",
                                "Say what it is called now",
                                "Record the new name",
                                Question.text("name", "What is it called now?")
                                        .hinting("What was recorded under the old name keeps it"),
                                Question.text("reason", "Why was it renamed?").optional(),
                                Question.date("occurredOn", "Since when?").optional());
            case "replace" ->
                started.only(kind.isBody())
                        .asking(
                                "/replace",
                                "Say that it was replaced or merged",
                                "Record that it was replaced",
                                Question.severalOf(
                                                "by",
                                                "What took its place?",
                                                "Leave all unselected if nothing did. What it owns stays with it until somebody hands it over",
                                                successors(who.partnership(), kind, id),
                                                "Nothing else is in this register. Enter what took its place first.")
                                        .optional(),
                                Question.text("reason", "Why was it replaced?").optional(),
                                Question.date("occurredOn", "When was it replaced?")
                                        .optional());
            case "comments" ->
                started.only(kind.takesComments())
                        .asking(
                                "/comments",
                                "Add a comment",
                                "Record this comment",
                                Stream.concat(
                                                Stream.of(
                                                        Question.text("comment", "What is the comment?"),
                                                        Question.date("occurredOn", "When was it made?")
                                                                .optional()),
                                                EntryQuestions.place(titled(who.partnership(), EntryKind.DOCUMENT))
                                                        .stream())
                                        .toArray(Question[]::new));
            case "evidence" ->
                started.only(kind.mayClaim())
                        .asking(
                                "/evidence",
                                "Cite evidence for this claim",
                                "Record this evidence",
                                Question.severalOf(
                                                "evidence",
                                                "Which evidence bears it out?",
                                                null,
                                                Options.named(history.named(who.partnership(), ThingKind.EVIDENCE)),
                                                "No evidence has been added to any action yet. You can choose an entry of a register instead.")
                                        .optional(),
                                Question.select(
                                                "entries",
                                                "Which entry of a register bears it out?",
                                                "Such as a figure, training or a learning event. To cite several, come back to this form.",
                                                Options.named(register.citable(who.partnership()).stream()
                                                        .filter(named ->
                                                                !named.id().equals(id))
                                                        .toList()),
                                                "None")
                                        .optional(),
                                Question.text("remark", "How does it bear the claim out?")
                                        .optional(),
                                Question.date("occurredOn", "When was it cited?")
                                        .optional());
            default -> throw new NotFound();
        };
    }

    private List<Option> successors(String partnership, Registers kind, UUID id) {
        return register.standing(partnership, kind.kind()).stream()
                .filter(line -> !line.id().equals(id))
                .map(line -> new Option(
                        line.id().toString(), line.title() == null ? line.reference() : Wording.brief(line.title())))
                .toList();
    }

    /** What all forms of an entry share. */
    private record Started(Registers kind, OneEntry entry) {

        Started only(boolean fits) {
            if (!fits) throw new NotFound();
            if (entry.line().replaced()) {
                throw new Conflict("It has already been replaced. Open what took its place instead.");
            }
            return this;
        }

        Form asking(String path, String title, String record, Question... questions) {
            var line = entry.line();
            var page = kind.path() + "/" + line.id();
            var about = kind.caption() + " " + line.reference();
            return new Form(
                    page + path,
                    page,
                    about,
                    title,
                    List.of(SummaryRow.of(kind.caption(), line.title() == null ? line.reference() : line.title())),
                    List.of(questions),
                    record,
                    entry.version());
        }
    }
}
