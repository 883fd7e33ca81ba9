package org.learningledger.query.retest;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.learningledger.events.ThingKind;
import org.learningledger.query.answer.Wording;
import org.learningledger.query.learning.LearningKind;
import org.learningledger.query.page.Asked;
import org.learningledger.query.page.Choice;
import org.learningledger.query.page.DateWords;
import org.learningledger.query.page.ForReaders;
import org.learningledger.query.page.LearningTabs;
import org.learningledger.query.page.ListPages;
import org.learningledger.query.page.ListRow;
import org.learningledger.query.page.Options;
import org.learningledger.query.page.Tag;
import org.learningledger.query.page.Things;
import org.learningledger.query.page.WebPage;
import org.learningledger.query.register.EntryKind;
import org.learningledger.query.register.RegisterReader;
import org.learningledger.store.time.Moment;
import org.learningledger.web.account.SignedIn;
import org.learningledger.web.form.Answers;
import org.learningledger.web.page.Frame;
import org.learningledger.web.page.Link;
import org.learningledger.web.page.Option;
import org.learningledger.web.page.Page;
import org.springframework.web.bind.annotation.GetMapping;

/** The re-test clock: what is due to be tested again, and what never was. */
@WebPage
@ForReaders
class RetestsPage {

    private final RetestReader retests;
    private final RegisterReader register;
    private final ListPages lists;

    RetestsPage(RetestReader retests, RegisterReader register, ListPages lists) {
        this.retests = retests;
        this.register = register;
        this.lists = lists;
    }

    @GetMapping("/re-tests")
    Page retests(SignedIn who, Frame frame, Answers answers) {
        var of = who.partnership();
        var day = Moment.asked().day();
        var themes = register.titles(of, EntryKind.THEME);
        var asked = new Asked(
                "/re-tests",
                answers,
                List.of(
                        Choice.text("Words to look for"),
                        Choice.one(
                                "state",
                                "Next test",
                                Arrays.stream(RetestState.values())
                                        .map(state -> new Option(state.name(), RetestWords.of(state)))
                                        .toList()),
                        Choice.one("theme", "Theme", Options.titled(themes)),
                        Choice.several("only", "Show only", new Option("waiting", "Waiting for a test"))));
        var filter = new RetestFilter(asked.one("state", RetestState.class), asked.one("theme"), asked.one("text"))
                .waiting(asked.has("only", "waiting"));
        var listed = asked.read(page -> retests.list(of, filter, day, page));
        return lists.page(
                        frame.under(LearningTabs.ALL).at("/recommendations"),
                        "Tests due",
                        asked,
                        listed,
                        listed.entries().stream()
                                .map(line -> row(line, Options.titles(line.themes(), themes)))
                                .toList(),
                        "piece of learning",
                        "pieces of learning")
                .with("tabs", LearningTabs.at("/re-tests"))
                .with("intro", intro(day));
    }

    private static String intro(LocalDate day) {
        return "Learning that is embedded is tested again some months after it met its target last. This is how that"
                + " stands on " + DateWords.day(day)
                + ". Where the last date is only a month, so is the next, and a test"
                + " counts as overdue only when all of it has passed. Below it stands what was never tested: all was"
                + " verified, and nobody has measured twice whether it holds.";
    }

    private static ListRow row(RetestLine line, String themes) {
        var kind = line.kind() == LearningKind.RECOMMENDATION ? ThingKind.RECOMMENDATION : ThingKind.FINDING;
        return new ListRow(
                        new Link(
                                line.reference() == null ? "Not recorded yet" : line.reference(),
                                Things.page(kind, line.id())),
                        RetestWords.tag(line.state()))
                .tagged(line.regressed(), new Tag("Regressed", "orange"))
                .saying(line.text() == null ? null : Wording.brief(line.text()))
                .fact("Step reached", line.step().label())
                .fact("Next test due", RetestWords.due(line.from(), line.by()))
                .fact("Tested", line.state() == RetestState.NEVER_TESTED ? RetestWords.of(line.tested()) : null)
                .fact("Themes", themes);
    }
}
