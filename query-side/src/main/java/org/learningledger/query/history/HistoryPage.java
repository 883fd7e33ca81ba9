package org.learningledger.query.history;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.ThingKind;
import org.learningledger.query.answer.Listed;
import org.learningledger.query.answer.Named;
import org.learningledger.query.page.Arrivals;
import org.learningledger.query.page.Asked;
import org.learningledger.query.page.Choice;
import org.learningledger.query.page.ForReaders;
import org.learningledger.query.page.Names;
import org.learningledger.query.page.Naming;
import org.learningledger.query.page.Things;
import org.learningledger.query.page.WebPage;
import org.learningledger.store.log.LedgerLog;
import org.learningledger.store.restricted.SealedPart;
import org.learningledger.store.time.Moment;
import org.learningledger.web.account.Role;
import org.learningledger.web.account.SignedIn;
import org.learningledger.web.form.Answers;
import org.learningledger.web.page.Frame;
import org.learningledger.web.page.Link;
import org.learningledger.web.page.NavItem;
import org.learningledger.web.page.Option;
import org.learningledger.web.page.Page;
import org.learningledger.web.page.Pages;
import org.learningledger.web.problem.NotFound;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What was recorded: in the whole partnership, about one thing, and one entry by itself. */
@WebPage
@ForReaders
class HistoryPage {

    private static final Link ALL = new Link("History", "/history");
    private static final String LATE = "/late-entries";
    /** As the page of restricted text itself has it. */
    private static final Set<Role> READ_RESTRICTED =
            EnumSet.of(Role.SCRUTINEER, Role.LD_GROUP, Role.QP_GROUP, Role.BUSINESS_UNIT);

    private final HistoryReader history;
    private final LedgerLog log;
    private final Arrivals arrivals;
    private final Naming naming;
    private final Pages pages;

    HistoryPage(HistoryReader history, LedgerLog log, Arrivals arrivals, Naming naming, Pages pages) {
        this.history = history;
        this.log = log;
        this.arrivals = arrivals;
        this.naming = naming;
        this.pages = pages;
    }

    @GetMapping("/history")
    Page all(SignedIn who, Frame frame, Answers answers) {
        var of = who.partnership();
        var asked = new Asked(
                "/history",
                answers,
                List.of(
                        types(history.types(of).keySet()),
                        Choice.one(
                                "kind",
                                "About",
                                Arrays.stream(ThingKind.values())
                                        .map(kind -> new Option(kind.name(), Things.title(kind)))
                                        .toList()),
                        ORIGIN,
                        Choice.several("only", "Show only", new Option("late", "Late entries"))));
        var filter = filter(asked, asked.one("kind", ThingKind.class));
        if (asked.has("only", "late")) filter = filter.late(null);
        var narrowed = filter;
        var listed = asked.read(page -> history.all(of, narrowed, page));
        long shown = history.total(of);
        long held = log.count(of);
        return page("History", frame, asked, listed, of)
                .with("heading", "History")
                .with("caption", "Everything that was recorded")
                .with("tabs", wholeHistory("/history"))
                .with(
                        "whole",
                        whole(asked, listed) + "; the ledger holds " + count(held, "fact", "facts")
                                + " of this partnership.")
                .with(
                        "incomplete",
                        shown == held || !Moment.asked().isNow() ? null : incomplete(shown, held, "this partnership"));
    }

    /** What became known long after it happened. */
    @GetMapping(LATE)
    Page late(SignedIn who, Frame frame, Answers answers) {
        var of = who.partnership();
        var agencies = naming.names(of, List.of(), List.of());
        var asked = new Asked(
                LATE,
                answers,
                List.of(
                        Choice.one(
                                "how",
                                "How it became known",
                                List.of(
                                        new Option(Late.How.RECORDED.name(), "Recorded late"),
                                        new Option(Late.How.STATED.name(), "Stated late in a paper or meeting"))),
                        types(history.types(of).keySet()),
                        Choice.one(
                                "agency",
                                "Recorded for",
                                history.agencies(of).stream()
                                        .map(code -> new Option(code, agencies.agencyTitle(code)))
                                        .toList()),
                        Choice.one(
                                "role",
                                "Recorded by",
                                history.roles(of).stream()
                                        .map(role -> new Option(role, Names.role(role)))
                                        .toList())));
        var filter =
                filter(asked, null).late(asked.one("how", Late.How.class)).by(asked.one("role"), asked.one("agency"));
        var listed = asked.read(page -> history.all(of, filter, page));
        return page("Late entries", frame.under(ALL), asked, listed, of)
                .with("heading", "Late entries")
                .with("caption", "Recorded or stated long after it happened")
                .with("intro", LATE_INTRO)
                .with("tabs", wholeHistory(LATE))
                .with("whole", whole(asked, listed) + ".");
    }

    private static final String LATE_INTRO = "An entry is listed here when more than " + Late.LONG
            + " days surely lie between what it tells of and when it became known. What was recorded late and what a paper"
            + " or meeting stated late are kept apart: a paper's date was declared, and is not proved. There can be good"
            + " reasons, such as older papers that were brought in. Entries that do not say when it happened are not here.";

    private static List<NavItem> wholeHistory(String here) {
        return Stream.of(
                        new NavItem("All entries", "/history"),
                        new NavItem("Late entries", LATE),
                        new NavItem("Since I last looked", "/since"),
                        new NavItem("Compare two dates", "/compare"))
                .map(tab -> new NavItem(tab.label(), tab.href(), tab.href().equals(here)))
                .toList();
    }

    @GetMapping("/history/{segment}/{id}")
    Page of(
            @PathVariable String segment,
            @PathVariable UUID id,
            SignedIn who,
            Frame frame,
            Answers answers,
            HttpServletRequest request) {
        var kind = Things.ofSegment(segment).orElseThrow(NotFound::new);
        var of = who.partnership();
        var arrival = arrivals.of(request, of, HistoryReader.PROJECTION);
        var asked = new Asked(
                Things.history(kind, id),
                answers,
                List.of(types(history.types(of).keySet()), ORIGIN));
        var filter = filter(asked, null);
        var found = new HistoryOfThing[1];
        var listed = asked.read(page -> {
            found[0] = history.of(of, id, filter, page).orElseThrow(NotFound::new);
            return found[0].entries();
        });
        var about = found[0];
        if (about.thing().kind() != kind) throw new NotFound();
        var name = name(about.thing());
        long held = about.ownEventsInLog();
        var word = Things.word(kind);
        return page("History of " + name, frame.under(ALL), asked, listed, of)
                .with("caption", "History")
                .with("heading", name)
                .with("tabs", tabs(about.thing()))
                .with("arrival", arrival)
                .with(
                        "whole",
                        whole(asked, listed) + ". The ledger holds " + count(held, "fact", "facts") + " of this " + word
                                + " itself; this history has " + about.ownEventsShown()
                                + " of them. Other entries are about what is linked to it.")
                .with(
                        "incomplete",
                        about.complete() || !Moment.asked().isNow()
                                ? null
                                : incomplete(about.ownEventsShown(), held, "this " + word));
    }

    /** An entry's permanent address. */
    @GetMapping("/history/entry/{position:[1-9][0-9]{0,17}}")
    Page entry(@PathVariable long position, SignedIn who, Frame frame) {
        var of = who.partnership();
        var entry = history.one(of, position).orElseThrow(NotFound::new);
        return pages.page("history/entry", frame.titled("Entry " + position).under(ALL))
                .with("position", position)
                .with("entry", entry)
                .with("offers", offers(who, entry))
                .with("names", names(of, List.of(entry)));
    }

    private List<Link> offers(SignedIn who, HistoryEntry entry) {
        var fact = log.fact(who.partnership(), entry.eventId()).orElseThrow(NotFound::new);
        var offers = new ArrayList<Link>();
        if (!SealedPart.of(fact.event()).isEmpty() && READ_RESTRICTED.contains(who.role())) {
            offers.add(new Link(
                    "Read the restricted text of this entry (that you do is noted)",
                    Things.entry(entry.position()) + "/restricted"));
        }
        if (MayPutRight.allows(who, fact, entry.putRight())) {
            var forms = "/corrections/" + entry.eventId();
            offers.add(new Link("Correct this entry", forms + "/correct"));
            offers.add(new Link("Withdraw this entry", forms + "/withdraw"));
        }
        return offers;
    }

    private Page page(String title, Frame frame, Asked asked, Listed<HistoryEntry> listed, String of) {
        var paging = asked.paging(listed);
        return pages.page("history/history", frame.titled(title + paging.titleSuffix()))
                .with("asked", asked)
                .with("paging", paging)
                .with("entries", listed.entries())
                .with("perhaps", listed.perhaps())
                .with("names", names(of, listed.entries()));
    }

    private Names names(String of, List<HistoryEntry> entries) {
        return naming.names(
                of,
                List.of(),
                entries.stream().map(entry -> entry.by().account()).distinct().toList());
    }

    private static HistoryFilter filter(Asked asked, @Nullable ThingKind kind) {
        var origin = asked.one("origin");
        return new HistoryFilter(asked.one("type"), kind, origin == null ? null : origin.equals("paper"), null);
    }

    private static Choice types(Set<String> types) {
        return Choice.one(
                "type",
                "Kind of entry",
                types.stream().map(type -> new Option(type, Things.fact(type))).toList());
    }

    private static final Choice ORIGIN = Choice.one(
            "origin",
            "Where it comes from",
            List.of(new Option("ledger", "Recorded in the ledger"), new Option("paper", "Stated in a paper")));

    private static String whole(Asked asked, Listed<?> listed) {
        return asked.anything()
                ? "Showing only " + count(listed.total(), "entry", "entries") + " that the filter lets through"
                : (Moment.asked().isNow() ? "Showing all " : "Showing the ")
                        + count(listed.total(), "entry", "entries")
                        + (Moment.asked().isNow() ? "" : " of that day");
    }

    private static String incomplete(long shown, long held, String what) {
        return "This history is not complete: of " + count(held, "fact", "facts") + " that the ledger holds of "
                + what + ", it has " + shown
                + ". New entries are added within seconds. Load the page again; if this stays, tell your business unit.";
    }

    private static String count(long number, String one, String many) {
        return String.format(Locale.UK, "%,d %s", number, number == 1 ? one : many);
    }

    private static String name(Named thing) {
        return thing.reference() == null
                ? Things.title(thing.kind())
                : Things.title(thing.kind()) + " " + thing.reference();
    }

    private static List<NavItem> tabs(Named thing) {
        return thing.kind() == ThingKind.EVIDENCE
                ? List.of()
                : List.of(
                        new NavItem("Summary", Things.page(thing.kind(), thing.id())),
                        new NavItem("History", Things.history(thing.kind(), thing.id()), true),
                        new NavItem("Compare two dates", Things.comparison(thing.kind(), thing.id())));
    }
}
