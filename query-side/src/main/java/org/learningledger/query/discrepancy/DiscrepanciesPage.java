package org.learningledger.query.discrepancy;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.learningledger.events.ThingKind;
import org.learningledger.query.answer.Wording;
import org.learningledger.query.form.Forms;
import org.learningledger.query.page.Arrivals;
import org.learningledger.query.page.Asked;
import org.learningledger.query.page.Choice;
import org.learningledger.query.page.DateWords;
import org.learningledger.query.page.ForKeepers;
import org.learningledger.query.page.ForReaders;
import org.learningledger.query.page.ForReporters;
import org.learningledger.query.page.ListPages;
import org.learningledger.query.page.ListRow;
import org.learningledger.query.page.Naming;
import org.learningledger.query.page.Rights;
import org.learningledger.query.page.Things;
import org.learningledger.query.page.WebPage;
import org.learningledger.web.account.SignedIn;
import org.learningledger.web.form.Answers;
import org.learningledger.web.page.Frame;
import org.learningledger.web.page.Link;
import org.learningledger.web.page.Page;
import org.learningledger.web.page.Pages;
import org.learningledger.web.problem.NotFound;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** Statements that do not agree: all of them, and one. */
@WebPage
@ForReaders
class DiscrepanciesPage {

    private static final Link REGISTERS = new Link("Papers and registers", "/registers");
    private static final Link ALL = new Link("Discrepancies", "/discrepancies");

    private final DiscrepancyReader discrepancies;
    private final Naming naming;
    private final Arrivals arrivals;
    private final Pages pages;
    private final ListPages lists;

    DiscrepanciesPage(DiscrepancyReader discrepancies, Naming naming, Arrivals arrivals, Pages pages, ListPages lists) {
        this.discrepancies = discrepancies;
        this.naming = naming;
        this.arrivals = arrivals;
        this.pages = pages;
        this.lists = lists;
    }

    @GetMapping("/discrepancies")
    Page list(SignedIn who, Frame frame, Answers answers) {
        var asked = new Asked(
                "/discrepancies",
                answers,
                List.of(
                        Choice.text("Words to look for"),
                        Choice.one("state", "How it stands", DiscrepancyWords.states())));
        var filter = new DiscrepancyFilter(asked.one("state", DiscrepancyState.class), asked.one("text"));
        var listed = asked.read(page -> discrepancies.list(who.partnership(), filter, page));
        return lists.page(
                        frame.under(REGISTERS).at("/registers"),
                        "Discrepancies",
                        asked,
                        listed,
                        listed.entries().stream().map(DiscrepanciesPage::row).toList(),
                        "discrepancy",
                        "discrepancies")
                .with(
                        "intro",
                        "Statements that do not agree. What a check suggests is not a discrepancy before somebody has confirmed it.")
                .with(
                        "offers",
                        Rights.lets(ForReporters.class, who)
                                ? List.of(new Link("Raise a discrepancy", "/discrepancies/records"))
                                : List.<Link>of());
    }

    /** They stood among the registers once. */
    @GetMapping("/registers/discrepancies")
    View moved() {
        return Forms.seeOther("/discrepancies");
    }

    @GetMapping("/discrepancies/{id}")
    Page one(@PathVariable UUID id, SignedIn who, Frame frame, HttpServletRequest request) {
        var of = who.partnership();
        var arrival = arrivals.of(request, of, DiscrepancyReader.PROJECTION);
        var one = discrepancies.one(of, id).orElseThrow(NotFound::new);
        var reference =
                one.line().reference() == null ? "Not recorded yet" : one.line().reference();
        var people = one.steps().stream().map(step -> step.by().account()).toList();
        return pages.page(
                        "discrepancy/discrepancy",
                        frame.titled("Discrepancy " + reference)
                                .under(REGISTERS, ALL)
                                .at("/registers"))
                .with("one", one)
                .with("caption", "Discrepancy " + reference)
                .with("tags", List.of(DiscrepancyWords.tag(one.line().state())))
                .with("names", naming.names(of, one.about(), people))
                .with("offers", offers(one, who))
                .with("arrival", arrival)
                .with("history", Things.history(ThingKind.DISCREPANCY, id));
    }

    private static ListRow row(DiscrepancyLine line) {
        var reference = line.reference() == null ? "Not recorded yet" : line.reference();
        return new ListRow(new Link(reference, "/discrepancies/" + line.id()), DiscrepancyWords.tag(line.state()))
                .fact("One says", line.firstSays() == null ? null : Wording.brief(line.firstSays()))
                .fact("The other says", line.secondSays() == null ? null : Wording.brief(line.secondSays()))
                .fact("Found by the check", line.foundBy())
                .fact("Date", DateWords.brief(line.date()));
    }

    /** What this person may do with it as it stands; the rules are the command side's, these only spare a walk. */
    private static List<Link> offers(OneDiscrepancy one, SignedIn who) {
        var page = "/discrepancies/" + one.line().id();
        boolean settles = Rights.lets(ForKeepers.class, who);
        var offers = new ArrayList<Link>();
        switch (one.line().state()) {
            case SUGGESTED -> {
                if (settles) offers.add(new Link("Confirm it", page + "/confirmation"));
                if (settles) offers.add(new Link("Dismiss it", page + "/dismissal"));
            }
            case OPEN, EXPLAINED, LEFT_OPEN -> {
                if (Rights.lets(ForReporters.class, who)) offers.add(new Link("Explain it", page + "/explanation"));
                if (settles) offers.add(new Link("Resolve it", page + "/resolution"));
                if (settles && one.line().state() != DiscrepancyState.LEFT_OPEN) {
                    offers.add(new Link("Leave it open", page + "/left-open"));
                }
            }
            case RESOLVED, DISMISSED -> {}
        }
        return offers;
    }
}
