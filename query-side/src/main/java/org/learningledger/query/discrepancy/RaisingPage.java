package org.learningledger.query.discrepancy;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.learningledger.query.answer.Named;
import org.learningledger.query.form.Form;
import org.learningledger.query.form.Forms;
import org.learningledger.query.form.Question;
import org.learningledger.query.history.HistoryReader;
import org.learningledger.query.page.ForReporters;
import org.learningledger.query.page.Names;
import org.learningledger.query.page.Things;
import org.learningledger.query.page.WebPage;
import org.learningledger.web.account.SignedIn;
import org.learningledger.web.form.Answers;
import org.learningledger.web.form.Draft;
import org.learningledger.web.page.Frame;
import org.learningledger.web.page.Option;
import org.learningledger.web.page.Pages;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** Raising a discrepancy: first the records are looked up that disagree, then it is asked what each of them says. */
@WebPage
@ForReporters
class RaisingPage {

    private static final String FORM = "/discrepancies/new";
    private static final String RECORDS = "/discrepancies/records";
    private static final String ABOUT = "about";
    private static final int MOST = 30;

    private final HistoryReader history;
    private final Forms forms;
    private final Pages pages;

    RaisingPage(HistoryReader history, Forms forms, Pages pages) {
        this.history = history;
        this.forms = forms;
        this.pages = pages;
    }

    /** Those that were chosen stay, whatever is looked for next. */
    @GetMapping(RECORDS)
    View records(SignedIn who, Frame frame, Answers answers) {
        var of = who.partnership();
        var text = answers.one("text");
        var offered = new LinkedHashMap<UUID, Named>(history.names(of, ids(answers.all(ABOUT))));
        var found = text.isEmpty() ? List.<Named>of() : history.find(of, text, MOST);
        found.forEach(each -> offered.putIfAbsent(each.id(), each));
        return pages.page(
                        "discrepancy/records",
                        frame.titled("Which records disagree?")
                                .back("/discrepancies")
                                .at("/registers"))
                .with("draft", Draft.of(answers))
                .with("searched", !text.isEmpty())
                .with("most", found.size() == MOST ? MOST : 0)
                .with("options", options(offered));
    }

    @GetMapping(FORM)
    View ask(SignedIn who, Frame frame, HttpSession session, Answers chosen, HttpServletRequest request) {
        var about = chosen.all(ABOUT);
        if (!about.isEmpty()) forms.forget(request, FORM);
        var form = form(who, session, about);
        if (form.questions().getFirst().options().isEmpty()) return Forms.seeOther(RECORDS);
        return forms.ask(
                form,
                frame.at("/registers"),
                session,
                about.isEmpty() ? Answers.NONE : new Answers(Map.of(ABOUT, about)));
    }

    @GetMapping(FORM + "/check")
    View check(SignedIn who, Frame frame, HttpSession session) {
        return forms.check(form(who, session, List.of()), frame.at("/registers"), session);
    }

    private Form form(SignedIn who, HttpSession session, List<String> chosen) {
        Set<String> about = new LinkedHashSet<>(chosen);
        about.addAll(forms.answered(session, FORM, ABOUT));
        return new Form(
                FORM,
                RECORDS,
                "Discrepancies",
                "Raise a discrepancy",
                List.of(),
                List.of(
                        Question.severalOf(
                                ABOUT,
                                "Which records disagree?",
                                "One record where it disagrees with itself, such as a sum that does not add up",
                                options(history.names(who.partnership(), ids(about))),
                                "No record is chosen yet. Go back and look them up."),
                        Question.text(
                                "firstSays",
                                "What does one of them say?",
                                "In its own words. " + Question.NO_NAMES + "."),
                        Question.text(
                                "secondSays",
                                "What does the other say?",
                                "In its own words. " + Question.NO_NAMES + "."),
                        Question.text("remark", "Anything to remark?").optional(),
                        Question.date("occurredOn", "When was it noticed?").optional()),
                "Raise this discrepancy",
                0);
    }

    private static List<Option> options(Map<UUID, Named> things) {
        return things.values().stream()
                .map(thing -> new Option(thing.id().toString(), Names.label(thing), Things.title(thing.kind())))
                .toList();
    }

    /** What stands in an address and is no id chooses nothing. */
    private static List<UUID> ids(Iterable<String> texts) {
        var ids = new ArrayList<UUID>();
        for (var text : texts) {
            if (text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) ids.add(UUID.fromString(text));
        }
        return ids;
    }
}
