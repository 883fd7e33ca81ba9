package org.learningledger.query.clock;

import java.util.List;
import org.learningledger.query.page.Asked;
import org.learningledger.query.page.Choice;
import org.learningledger.query.page.DateWords;
import org.learningledger.query.page.ForReaders;
import org.learningledger.query.page.ListPages;
import org.learningledger.query.page.ListRow;
import org.learningledger.query.page.Names;
import org.learningledger.query.page.WebPage;
import org.learningledger.query.source.SourceWords;
import org.learningledger.store.clock.ClockRule;
import org.learningledger.store.clock.ClockRules;
import org.learningledger.store.time.Moment;
import org.learningledger.web.account.SignedIn;
import org.learningledger.web.form.Answers;
import org.learningledger.web.page.Cell;
import org.learningledger.web.page.Frame;
import org.learningledger.web.page.Link;
import org.learningledger.web.page.Option;
import org.learningledger.web.page.Page;
import org.learningledger.web.page.Pages;
import org.springframework.web.bind.annotation.GetMapping;

/** All clocks of a partnership, and the rules that they are counted by. */
@WebPage
@ForReaders
class ClocksPage {

    static final String PATH = "/clocks";
    static final String RULES = PATH + "/rules";

    private final ClockReader clocks;
    private final ListPages lists;
    private final Pages pages;

    ClocksPage(ClockReader clocks, ListPages lists, Pages pages) {
        this.clocks = clocks;
        this.lists = lists;
        this.pages = pages;
    }

    @GetMapping(PATH)
    Page clocks(SignedIn who, Frame frame, Answers answers) {
        var asked = new Asked(
                PATH,
                answers,
                List.of(
                        Choice.one("state", "State", ClockWords.states()),
                        Choice.one(
                                "rule",
                                "Clock",
                                ClockRules.all().stream()
                                        .filter(ClockRule::isCounted)
                                        .map(rule -> new Option(rule.id(), rule.name()))
                                        .distinct()
                                        .toList())));
        var day = Moment.asked().day();
        var filter = new ClockFilter(asked.one("state", ClockState.class), asked.one("rule"));
        var listed = asked.read(page -> clocks.list(who.partnership(), filter, day, page));
        return lists.page(
                        frame.at("/reviews"),
                        "What is running, and what ran late",
                        asked,
                        listed,
                        listed.entries().stream().map(ClocksPage::row).toList(),
                        "clock",
                        "clocks")
                .with("intro", "As at " + DateWords.day(day) + ". " + ClockWords.COUNTED)
                .with("tabs", SourceWords.tabs(PATH))
                .with("more", List.of(new Link("Rules that clocks are counted by", RULES)));
    }

    @GetMapping(RULES)
    Page rules(Frame frame) {
        return pages.page(
                        "clock/rules",
                        frame.titled("Rules that clocks are counted by")
                                .under(new Link("Clocks", PATH))
                                .at("/reviews"))
                .with("rules", ClockRules.all().stream().map(ClocksPage::cells).toList());
    }

    private static List<Cell> cells(ClockRule rule) {
        return List.of(
                Cell.of(rule.name()),
                Cell.of(ClockWords.period(rule)),
                Cell.of(ClockWords.moment(rule.trigger())),
                Cell.of(ClockWords.moment(rule.end())),
                Cell.of(rule.guidance() == null ? "Not checked" : rule.guidance()),
                Cell.of(ClockWords.effective(rule)),
                Cell.of(ClockWords.certainty(rule.certainty())),
                Cell.of(String.join("\n", rule.sources())),
                Cell.of(rule.note()));
    }

    private static ListRow row(ClockLine line) {
        var clock = line.clock();
        var row = new ListRow(
                        new Link(
                                clock.rule().name() + ", " + Names.label(line.source()),
                                "/sources/" + line.source().id()),
                        ClockWords.tag(clock.state()))
                .fact("Period", ClockWords.period(clock.rule()))
                .fact("Started", DateWords.or(clock.started(), "Not stated"))
                .fact("Due", ClockWords.due(clock))
                .fact("Stopped", ClockWords.ended(clock));
        if (clock.left() != null) row = row.fact("Left", ClockWords.days(clock.left(), clock.rule()));
        if (clock.late() != null) row = row.fact("Late by", ClockWords.days(clock.late(), clock.rule()));
        return row.fact("Paused", ClockWords.pauses(clock));
    }
}
