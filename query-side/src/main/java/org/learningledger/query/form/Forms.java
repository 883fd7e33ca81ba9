package org.learningledger.query.form;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.learningledger.web.form.Answers;
import org.learningledger.web.form.Draft;
import org.learningledger.web.form.Drafts;
import org.learningledger.web.form.MayStand;
import org.learningledger.web.form.Restricted;
import org.learningledger.web.page.Frame;
import org.learningledger.web.page.Pages;
import org.learningledger.web.page.SummaryRow;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/**
 * Shows a form's two pages. What is sent goes to the same address, where the command side takes it: it keeps refused
 * answers for the first page and accepted ones for the second, and sends the browser there.
 */
@Component
@ConditionalOnWebApplication
public class Forms {

    private static final String CHECK = "/check";
    private static final String KEY = "key";

    private final Drafts drafts;
    private final Pages pages;

    Forms(Drafts drafts, Pages pages) {
        this.drafts = drafts;
        this.pages = pages;
    }

    /** The questions, blank or as they were answered. */
    public View ask(Form form, Frame frame, HttpSession session) {
        return ask(form, frame, session, Answers.NONE);
    }

    /** The questions as they were answered or, where they were not, with answers that are likely. */
    public View ask(Form form, Frame frame, HttpSession session, Answers likely) {
        var draft = drafts.take(session, form.path()).orElseGet(() -> Draft.of(likely));
        return pages.page(
                        "form/ask",
                        frame.titled(form.title() + ", " + form.about())
                                .back(form.back())
                                .with(draft))
                .with("form", form)
                .with("draft", draft)
                .with("hidden", Map.of(KEY, key(draft.answers()), "version", String.valueOf(form.version())));
    }

    /** The answers read back before they are recorded; the questions again where nothing was answered yet. */
    public View check(Form form, Frame frame, HttpSession session) {
        var answered = drafts.take(session, form.path() + CHECK);
        if (answered.isEmpty()) return seeOther(form.path());
        var answers = answered.get().answers();
        drafts.keep(session, form.path() + CHECK, Draft.of(answers));
        drafts.keep(session, form.path(), Draft.of(answers));
        return pages.page(
                        "form/check",
                        frame.titled("Check your answers, " + form.about()).back(form.path()))
                .with("form", form)
                .with("rows", rows(form, answers))
                .with("hidden", hidden(form, answers));
    }

    /** What was answered so far to one question of a form, where its options follow from that. */
    public List<String> answered(HttpSession session, String path, String question) {
        return Stream.of(path, path + CHECK)
                .flatMap(kept -> kept(session, kept).stream())
                .flatMap(draft -> draft.answers().all(question).stream())
                .distinct()
                .toList();
    }

    /** A draft that stays where it is kept. */
    private Optional<Draft> kept(HttpSession session, String path) {
        var draft = drafts.take(session, path);
        draft.ifPresent(still -> drafts.keep(session, path, still));
        return draft;
    }

    /** Forgets answers that have been recorded: the next time the form is blank and has a new key. */
    public void forget(HttpServletRequest request, String path) {
        var session = request.getSession(false);
        if (session == null) return;
        drafts.take(session, path);
        drafts.take(session, path + CHECK);
    }

    public static View seeOther(String path) {
        var redirect = new RedirectView(path);
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        return redirect;
    }

    private static String key(Answers answers) {
        var key = answers.one(KEY);
        return key.isEmpty() ? UUID.randomUUID().toString() : key;
    }

    private static List<SummaryRow> rows(Form form, Answers answers) {
        var rows = new ArrayList<>(form.known());
        for (var question : form.questions()) {
            rows.add(SummaryRow.of(question.heading(), question.told(answers))
                    .change(form.path() + "#" + question.name()));
        }
        if (!MayStand.said(answers).isEmpty()) {
            rows.add(SummaryRow.of("Details that were found in your text", MayStand.LABEL)
                    .change(form.path() + "#" + MayStand.FIELD));
        }
        return rows;
    }

    private static List<Map.Entry<String, String>> hidden(Form form, Answers answers) {
        return Stream.concat(
                        Stream.of(KEY, "version", MayStand.FIELD, Restricted.FIELD),
                        form.questions().stream().flatMap(question -> question.fields().stream()))
                .flatMap(field ->
                        answers.fields().getOrDefault(field, List.of()).stream().map(value -> Map.entry(field, value)))
                .toList();
    }
}
