package org.learningledger.query.home;

import java.util.ArrayList;
import java.util.List;
import org.learningledger.query.answer.Listed;
import org.learningledger.query.claim.ClaimReader;
import org.learningledger.query.claim.Standing;
import org.learningledger.query.dates.DatesReader;
import org.learningledger.query.dates.ExtensionFilter;
import org.learningledger.query.history.HistoryFilter;
import org.learningledger.query.history.HistoryReader;
import org.learningledger.query.history.Late;
import org.learningledger.query.learning.LearningKind;
import org.learningledger.query.learning.LearningReader;
import org.learningledger.query.ownwork.OwnWorkReader;
import org.learningledger.query.page.DateWords;
import org.learningledger.query.page.Names;
import org.learningledger.query.page.Naming;
import org.learningledger.query.page.Things;
import org.learningledger.query.recurrence.RecurrenceReader;
import org.learningledger.query.recurrence.RecurrenceState;
import org.learningledger.query.retest.RetestReader;
import org.learningledger.query.since.SinceReader;
import org.learningledger.store.time.Moment;
import org.learningledger.web.account.SignedIn;
import org.learningledger.web.bookmark.Bookmarks;
import org.learningledger.web.page.Cell;
import org.learningledger.web.page.Frame;
import org.learningledger.web.page.Link;
import org.learningledger.web.page.Page;
import org.learningledger.web.page.Pages;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** The independent scrutineer's first page: seven questions that a year of good papers does not answer by itself. */
@Component
@ConditionalOnWebApplication
class ScrutineerPage {

    /** How many of the newest entries the page shows. */
    private static final int LATELY = 5;

    private final LearningReader learning;
    private final RecurrenceReader recurrences;
    private final RetestReader retests;
    private final DatesReader dates;
    private final HistoryReader history;
    private final ClaimReader claims;
    private final OwnWorkReader ownWork;
    private final SinceReader since;
    private final Bookmarks bookmarks;
    private final Naming naming;
    private final Pages pages;

    ScrutineerPage(
            LearningReader learning,
            RecurrenceReader recurrences,
            RetestReader retests,
            DatesReader dates,
            HistoryReader history,
            ClaimReader claims,
            OwnWorkReader ownWork,
            SinceReader since,
            Bookmarks bookmarks,
            Naming naming,
            Pages pages) {
        this.learning = learning;
        this.recurrences = recurrences;
        this.retests = retests;
        this.dates = dates;
        this.history = history;
        this.claims = claims;
        this.ownWork = ownWork;
        this.since = since;
        this.bookmarks = bookmarks;
        this.naming = naming;
        this.pages = pages;
    }

    /** @param steps how many recommendations stand on each step */
    Page page(SignedIn who, Frame frame, List<List<Cell>> steps) {
        var of = who.partnership();
        var bookmark = bookmarks.of(who.account()).orElse(null);
        var lately = history.all(of, HistoryFilter.ALL, 1).entries().stream()
                .limit(LATELY)
                .toList();
        var names = naming.names(
                of,
                List.of(),
                lately.stream().map(entry -> entry.by().account()).distinct().toList());
        return pages.page("home/scrutineer", frame.titled("Home"))
                .with("day", DateWords.day(Moment.asked().day()))
                .with("asks", asks(of))
                .with("steps", steps)
                .with("since", since.count(of, since.since(of, bookmark)))
                .with("marked", bookmark != null)
                .with(
                        "lately",
                        lately.stream()
                                .map(entry -> List.of(
                                        Cell.of(new Link(entry.title(), Things.entry(entry.position()))),
                                        Cell.of(Names.label(entry.about().getFirst())),
                                        Cell.of(names.by(entry.by())),
                                        Cell.of(DateWords.at(entry.recordedAt()))))
                                .toList());
    }

    private List<Ask> asks(String of) {
        var asks = new ArrayList<Ask>();
        asks.add(new Ask(
                "regressed",
                "What regressed?",
                learning.regressed(of, LearningKind.RECOMMENDATION),
                "Recommendations whose change in practice was seen once, and was found missing later.",
                new Link("Recommendations that regressed", "/recommendations?only=regressed")));
        asks.add(new Ask(
                "recurred",
                "What recurred?",
                recurred(of),
                "Later findings on what had been closed before, confirmed or not looked at yet: theme and area suggest them.",
                new Link("What was found again", "/recurrences?only=standing")));
        asks.add(new Ask(
                "re-test",
                "What is due for re-test?",
                dueForReTest(of),
                "What is due, or perhaps due, to be tested again, and what was verified and never tested.",
                new Link("Tests that are due, and what was never tested", "/re-tests?only=waiting")));
        asks.add(new Ask(
                "extended",
                "What was extended again?",
                total(dates.list(of, ExtensionFilter.AGAIN, 1)),
                "Actions whose due date was moved more than once.",
                new Link("Actions extended more than once", "/dates?only=again")));
        asks.add(new Ask(
                "late",
                "What was recorded late?",
                history.late(of).values().stream().mapToLong(Long::longValue).sum(),
                "Entries that were recorded, or stated in a paper, more than " + Late.LONG
                        + " days after what they tell of.",
                new Link("Late entries", "/late-entries")));
        asks.add(new Ask(
                "uncited",
                "What claims impact without evidence?",
                claims.counts(of).getOrDefault(Standing.UNCITED, 0L),
                "Claims that something made a difference for children, with nothing that anybody could look up.",
                new Link("Uncited claims of impact", "/impact-claims?standing=UNCITED")));
        asks.add(new Ask(
                "own-work",
                "Who judged own work?",
                total(ownWork.list(of, null, null, 1)),
                "Verifications, conclusions and sign-offs by those whose own work they judge.",
                new Link("Judged by those whose own work it was", "/own-work")));
        return asks;
    }

    /** Those that somebody confirmed, and those at which nobody has looked yet. */
    private long recurred(String of) {
        var pairs = recurrences.recurrences(of);
        return pairs.getOrDefault(RecurrenceState.CONFIRMED, 0L) + pairs.getOrDefault(RecurrenceState.SUGGESTED, 0L);
    }

    private long dueForReTest(String of) {
        return retests.waiting(of, Moment.asked().day());
    }

    private static long total(Listed<?> listed) {
        return listed.total();
    }
}
