package org.learningledger.query.recurrence;

import java.util.List;
import java.util.stream.Stream;
import org.learningledger.query.answer.Wording;
import org.learningledger.query.page.Asked;
import org.learningledger.query.page.Choice;
import org.learningledger.query.page.DateWords;
import org.learningledger.query.page.ForReaders;
import org.learningledger.query.page.LearningTabs;
import org.learningledger.query.page.ListPages;
import org.learningledger.query.page.ListRow;
import org.learningledger.query.page.Names;
import org.learningledger.query.page.Naming;
import org.learningledger.query.page.Options;
import org.learningledger.query.page.WebPage;
import org.learningledger.query.register.EntryKind;
import org.learningledger.query.register.RegisterReader;
import org.learningledger.web.account.SignedIn;
import org.learningledger.web.form.Answers;
import org.learningledger.web.page.Frame;
import org.learningledger.web.page.Option;
import org.learningledger.web.page.Page;
import org.springframework.web.bind.annotation.GetMapping;

/** Later findings beside the earlier learning that they may be again. */
@WebPage
@ForReaders
class RecurrencesPage {

    private static final String INTRO = "A finding of a later source on the same theme, after every action on earlier"
            + " learning had been verified, may be that learning again. Theme, area and dates only suggest it: somebody"
            + " has to look, and say with a reason whether it is. The page of the later finding leads to that.";

    private final RecurrenceReader recurrences;
    private final RegisterReader register;
    private final Naming naming;
    private final ListPages lists;

    RecurrencesPage(RecurrenceReader recurrences, RegisterReader register, Naming naming, ListPages lists) {
        this.recurrences = recurrences;
        this.register = register;
        this.naming = naming;
        this.lists = lists;
    }

    @GetMapping("/recurrences")
    Page recurrences(SignedIn who, Frame frame, Answers answers) {
        var of = who.partnership();
        var themes = register.titles(of, EntryKind.THEME);
        var asked = new Asked(
                "/recurrences",
                answers,
                List.of(
                        Choice.one("state", "How it stands", RecurrenceWords.states()),
                        Choice.one("theme", "Theme", Options.titled(themes)),
                        Choice.one("area", "Area", Options.same(recurrences.areas(of))),
                        Choice.several("only", "Show only", new Option("standing", "Not dismissed"))));
        var filter = new RecurrenceFilter(
                        asked.one("state", RecurrenceState.class), asked.one("theme"), asked.one("area"))
                .standing(asked.has("only", "standing"));
        var listed = asked.read(page -> recurrences.list(of, filter, page));
        var names = names(of, listed.entries());
        return lists.page(
                        frame.under(LearningTabs.ALL).at("/recommendations"),
                        "Found again",
                        asked,
                        listed,
                        listed.entries().stream()
                                .map(each -> row(each, names, Options.titles(each.sharedThemes(), themes)))
                                .toList(),
                        "recurrence",
                        "recurrences")
                .with("tabs", LearningTabs.at("/recurrences"))
                .with("intro", INTRO);
    }

    private Names names(String partnership, List<Recurrence> listed) {
        return naming.names(
                partnership,
                listed.stream().map(each -> each.earlier().id()).distinct().toList(),
                listed.stream()
                        .flatMap(each -> Stream.ofNullable(each.said()))
                        .map(said -> said.by().account())
                        .distinct()
                        .toList());
    }

    private static ListRow row(Recurrence recurrence, Names names, String themes) {
        return new ListRow(RecurrenceWords.later(recurrence), RecurrenceWords.tag(recurrence.state()))
                .saying(recurrence.text() == null ? null : Wording.brief(recurrence.text()))
                .fact(
                        recurrence.state() == RecurrenceState.DISMISSED
                                ? "Is not again"
                                : recurrence.state() == RecurrenceState.CONFIRMED ? "Is again" : "May be again",
                        RecurrenceWords.earlier(recurrence, names).label())
                .fact("Shared themes", themes)
                .fact("Area", recurrence.area())
                .fact("Date of the finding", DateWords.brief(recurrence.date()))
                .fact("Somebody looked", RecurrenceWords.said(recurrence, names));
    }
}
