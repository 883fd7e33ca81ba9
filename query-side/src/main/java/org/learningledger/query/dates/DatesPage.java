package org.learningledger.query.dates;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.learningledger.query.action.ActionReader;
import org.learningledger.query.action.ActionWords;
import org.learningledger.query.answer.Wording;
import org.learningledger.query.page.Asked;
import org.learningledger.query.page.Choice;
import org.learningledger.query.page.DateWords;
import org.learningledger.query.page.ForReaders;
import org.learningledger.query.page.ListPages;
import org.learningledger.query.page.ListRow;
import org.learningledger.query.page.Names;
import org.learningledger.query.page.Naming;
import org.learningledger.query.page.Tag;
import org.learningledger.query.page.WebPage;
import org.learningledger.store.time.Moment;
import org.learningledger.web.account.SignedIn;
import org.learningledger.web.form.Answers;
import org.learningledger.web.page.Cell;
import org.learningledger.web.page.Frame;
import org.learningledger.web.page.Link;
import org.learningledger.web.page.NavItem;
import org.learningledger.web.page.Option;
import org.learningledger.web.page.Page;
import org.learningledger.web.page.Pages;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.UriUtils;

/** How due dates moved: by action, by agency, and what was never overdue because it was always extended. */
@WebPage
@ForReaders
class DatesPage {

    private static final Link ACTIONS = new Link("Actions", "/actions");
    private static final Tag AFTER_DUE = new Tag("Extended after its due date had passed", "orange");
    private static final Tag RECORDED_AFTER_DUE =
            new Tag("Extension recorded after its due date had passed, with no word of when it was agreed", "yellow");

    private final DatesReader dates;
    private final ActionReader actions;
    private final Naming naming;
    private final ListPages lists;
    private final Pages pages;

    DatesPage(DatesReader dates, ActionReader actions, Naming naming, ListPages lists, Pages pages) {
        this.dates = dates;
        this.actions = actions;
        this.naming = naming;
        this.lists = lists;
        this.pages = pages;
    }

    @GetMapping("/dates")
    Page byAction(SignedIn who, Frame frame, Answers answers) {
        var of = who.partnership();
        var names = naming.names(of, List.of(), List.of());
        var asked = asked("/dates", answers, of, names, true);
        return list(frame, "How dates moved", asked, ExtensionFilter.ALL, of, names)
                .with(
                        "intro",
                        "Actions whose due date was extended. The first due date stays beside the current one for ever."
                                + " An extension can be right: what counts is who approved it and why, which each"
                                + " action's own page tells.")
                .with("tabs", tabs("/dates"));
    }

    @GetMapping("/dates/never-overdue")
    Page neverOverdue(SignedIn who, Frame frame, Answers answers) {
        var of = who.partnership();
        var names = naming.names(of, List.of(), List.of());
        var day = Moment.asked().day();
        var asked = asked("/dates/never-overdue", answers, of, names, false);
        return list(frame, "Never overdue because always extended", asked, ExtensionFilter.neverOverdue(day), of, names)
                .with(
                        "intro",
                        "Agreed actions that nobody has said are done, that would be overdue on " + DateWords.day(day)
                                + " by their first due date, and are not overdue by the current one. No list of overdue"
                                + " actions shows them.")
                .with("tabs", tabs("/dates/never-overdue"));
    }

    @GetMapping("/dates/agencies")
    Page byAgency(SignedIn who, Frame frame) {
        var of = who.partnership();
        var names = naming.names(of, List.of(), List.of());
        var rows = dates.agencies(of, Moment.asked().day()).stream()
                .sorted(Comparator.comparing(
                        each -> each.agency() == null ? null : names.agencyTitle(each.agency()),
                        Comparator.nullsLast(String.CASE_INSENSITIVE_ORDER)))
                .map(each -> row(each, names))
                .toList();
        return pages.page(
                        "dates/agencies",
                        frame.titled("How dates moved, by agency").under(ACTIONS))
                .with("tabs", tabs("/dates/agencies"))
                .with("rows", rows);
    }

    private static List<Cell> row(AgencyDates each, Names names) {
        var code = each.agency();
        return List.of(
                code == null || each.extended() == 0
                        ? Cell.of(code == null ? "No agency is known to own it" : names.agencyTitle(code))
                        : Cell.of(new Link(
                                names.agencyTitle(code),
                                "/dates?agency=" + UriUtils.encode(code, StandardCharsets.UTF_8))),
                Cell.of(each.dated()),
                Cell.of(each.extended()),
                Cell.of(each.extensions()),
                Cell.of(each.afterDue()),
                Cell.of(each.neverOverdue()));
    }

    private Asked asked(String path, Answers answers, String of, Names names, boolean any) {
        var again = new Option("again", "Extended more than once");
        var afterDue = new Option("after-due", "Extended after its due date had passed");
        return new Asked(
                path,
                answers,
                List.of(
                        Choice.text("Words to look for"),
                        any
                                ? Choice.several("only", "Show only", again, afterDue, new Option("open", "Still open"))
                                : Choice.several("only", "Show only", again, afterDue),
                        Choice.one(
                                "agency",
                                "Owner",
                                actions.agencies(of).stream()
                                        .map(code -> new Option(code, names.agencyTitle(code)))
                                        .toList())));
    }

    private Page list(Frame frame, String heading, Asked asked, ExtensionFilter start, String of, Names names) {
        var filter = new ExtensionFilter(
                asked.one("agency"),
                asked.only("again"),
                asked.only("open"),
                asked.only("after-due"),
                start.neverOverdueOn(),
                asked.one("text"));
        var listed = asked.read(page -> dates.list(of, filter, page));
        var day = Moment.asked().day();
        var rows = listed.entries().stream().map(each -> row(each, names, day)).toList();
        return lists.page(frame.under(ACTIONS), heading, asked, listed, rows, "action", "actions");
    }

    private static ListRow row(Extended each, Names names, LocalDate day) {
        var action = each.action();
        return new ListRow(
                        new Link(
                                action.reference() == null ? "Not recorded yet" : action.reference(),
                                "/actions/" + action.id()),
                        ActionWords.state(action.state()))
                .tagged(ActionWords.overdue(action, day), ActionWords.OVERDUE)
                .tagged(each.afterDue() > 0, AFTER_DUE)
                .tagged(each.afterDue() == 0 && each.recordedAfterDue() > 0, RECORDED_AFTER_DUE)
                .saying(action.text() == null ? null : Wording.brief(action.text()))
                .fact("Owner", ActionWords.owner(action, names))
                .fact("First due", action.firstDue() == null ? "no due date" : DateWords.brief(action.firstDue()))
                .fact("Due now", DateWords.brief(action.currentDue()))
                .fact("How it moved", ActionWords.moved(action))
                .fact(
                        each.approvedBy().size() > 1 ? "Approved in turn by" : "Approved by",
                        Wording.list(each.approvedBy()));
    }

    private static List<NavItem> tabs(String here) {
        return Stream.of(
                        new NavItem("By action", "/dates"),
                        new NavItem("By agency", "/dates/agencies"),
                        new NavItem("Never overdue because always extended", "/dates/never-overdue"))
                .map(tab -> new NavItem(tab.label(), tab.href(), tab.href().equals(here)))
                .toList();
    }
}
