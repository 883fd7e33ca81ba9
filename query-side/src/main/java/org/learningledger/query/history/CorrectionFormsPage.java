package org.learningledger.query.history;

import jakarta.servlet.http.HttpSession;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.learningledger.events.StatedDate;
import org.learningledger.query.answer.Wording;
import org.learningledger.query.form.Form;
import org.learningledger.query.form.Forms;
import org.learningledger.query.form.Question;
import org.learningledger.query.page.ForReporters;
import org.learningledger.query.page.Things;
import org.learningledger.query.page.WebPage;
import org.learningledger.store.correction.Correctable;
import org.learningledger.store.log.Fact;
import org.learningledger.store.log.LedgerLog;
import org.learningledger.web.account.SignedIn;
import org.learningledger.web.page.Frame;
import org.learningledger.web.page.Option;
import org.learningledger.web.page.SummaryRow;
import org.learningledger.web.problem.Conflict;
import org.learningledger.web.problem.NotFound;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** The forms that put one entry right. */
@WebPage
@ForReporters
class CorrectionFormsPage {

    private static final String FORMS = "/corrections/{id}/{form:correct|withdraw}";

    private final CorrectionReader corrections;
    private final LedgerLog log;
    private final Forms forms;

    CorrectionFormsPage(CorrectionReader corrections, LedgerLog log, Forms forms) {
        this.corrections = corrections;
        this.log = log;
        this.forms = forms;
    }

    @GetMapping(FORMS)
    View ask(@PathVariable UUID id, @PathVariable String form, SignedIn who, Frame frame, HttpSession session) {
        return forms.ask(form(id, form, who), frame, session);
    }

    @GetMapping(FORMS + "/check")
    View check(@PathVariable UUID id, @PathVariable String form, SignedIn who, Frame frame, HttpSession session) {
        return forms.check(form(id, form, who), frame, session);
    }

    private Form form(UUID id, String name, SignedIn who) {
        var of = who.partnership();
        var recorded = log.fact(of, id.toString()).orElseThrow(NotFound::new);
        var right = corrections.of(of, List.of(recorded.event().thing().id())).getOrDefault(id.toString(), List.of());
        if (!MayPutRight.allows(who, recorded, right)) {
            throw new Conflict("This entry cannot be put right by you: it was withdrawn, is a correction itself, or"
                    + " somebody else recorded it. A partnership group or the business unit can help.");
        }
        var today = corrections.today(of, recorded).orElseThrow(NotFound::new);
        return name.equals("correct") ? correct(id, recorded, today) : withdraw(id, recorded, today);
    }

    private Form correct(UUID id, Fact recorded, Fact today) {
        var parts = Correctable.of(today.event().getClass()).stream()
                .map(part -> option(part, today))
                .toList();
        return form(
                id,
                recorded,
                today,
                "correct",
                "Correct this entry",
                "Record this correction",
                Question.oneOf("field", "What was recorded wrongly?", parts),
                Question.text(
                                "now",
                                "What should it have said?",
                                "Leave this blank if it should have said nothing. Write a date as 2026-09-14, 2026-09 or"
                                        + " 2026. " + Question.NO_NAMES + ".")
                        .optional(),
                Question.text("reason", "Why is it put right?"));
    }

    private Form withdraw(UUID id, Fact recorded, Fact today) {
        return form(
                id,
                recorded,
                today,
                "withdraw",
                "Withdraw this entry",
                "Withdraw this entry",
                Question.text("reason", "Why should it not have been recorded?"));
    }

    private Form form(
            UUID id, Fact recorded, Fact today, String path, String title, String record, Question... questions) {
        var position = recorded.at().position();
        var thing = recorded.event().thing();
        long version = log.stream(recorded.at().partnership(), thing.id())
                .getLast()
                .at()
                .sequence();
        return new Form(
                "/corrections/" + id + "/" + path,
                Things.entry(position),
                "Entry " + position,
                title,
                List.of(
                        SummaryRow.of("Entry", Told.of(recorded.event()).title()),
                        SummaryRow.of("It says", Told.of(today.event()).sentence())),
                List.of(questions),
                record,
                version);
    }

    private static Option option(Correctable part, Fact today) {
        var says = "It says: " + CorrectionReader.words(part.saidIn(today.event())) + ".";
        var name = part.name().equals("occurredOn") ? "When it happened" : title(Told.field(part.name()));
        return new Option(part.name(), name, says + hint(part.type()));
    }

    private static String hint(Class<?> type) {
        if (type == StatedDate.class) return " A date.";
        if (type == boolean.class) return " Yes or no.";
        if (!type.isEnum()) return "";
        return " One of: "
                + Arrays.stream(type.getEnumConstants())
                        .map(choice -> Wording.plain((Enum<?>) choice))
                        .collect(Collectors.joining(", "))
                + ".";
    }

    private static String title(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
