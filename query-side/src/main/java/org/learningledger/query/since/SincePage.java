package org.learningledger.query.since;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.learningledger.query.page.Asked;
import org.learningledger.query.page.Choice;
import org.learningledger.query.page.DateWords;
import org.learningledger.query.page.ForReaders;
import org.learningledger.query.page.Naming;
import org.learningledger.query.page.Things;
import org.learningledger.query.page.WebPage;
import org.learningledger.store.time.Moment;
import org.learningledger.web.account.SignedIn;
import org.learningledger.web.bookmark.Bookmark;
import org.learningledger.web.bookmark.Bookmarks;
import org.learningledger.web.form.Answers;
import org.learningledger.web.form.Draft;
import org.learningledger.web.form.Drafts;
import org.learningledger.web.page.Cell;
import org.learningledger.web.page.Frame;
import org.learningledger.web.page.Link;
import org.learningledger.web.page.Page;
import org.learningledger.web.page.Pages;
import org.springframework.web.bind.annotation.GetMapping;

/** What changed since somebody last looked, and the forms that move their bookmark. */
@WebPage
@ForReaders
class SincePage {

    private static final String ADDRESS = "/since";

    /** Up to which entry a list of several pages goes, so that what is recorded meanwhile does not shift its pages. */
    private static final String UP_TO = "upTo";

    private final SinceReader since;
    private final Bookmarks bookmarks;
    private final Drafts drafts;
    private final Naming naming;
    private final Pages pages;

    SincePage(SinceReader since, Bookmarks bookmarks, Drafts drafts, Naming naming, Pages pages) {
        this.since = since;
        this.bookmarks = bookmarks;
        this.drafts = drafts;
        this.naming = naming;
        this.pages = pages;
    }

    @GetMapping(ADDRESS)
    Page since(SignedIn who, Frame frame, Answers answers, HttpServletRequest request) {
        var of = who.partnership();
        var bookmark = bookmarks.of(who.account()).orElse(null);
        var span = upTo(since.since(of, bookmark), answers.one(UP_TO));
        var asked = new Asked(
                ADDRESS,
                answers.with(UP_TO, String.valueOf(span.upTo())),
                List.of(new Choice(Choice.Shape.TEXT, UP_TO, "Up to entry", List.of())));
        var listed = asked.read(page -> since.things(of, span, page));
        var kinds = since.kinds(of, span);
        var paging = asked.paging(listed);
        var draft = drafts.take(request.getSession(), ADDRESS).orElseGet(Draft::blank);
        return pages.page(
                        "since/since",
                        frame.titled("Since I last looked" + paging.titleSuffix())
                                .under(new Link("History", "/history"))
                                .with(draft))
                .with("draft", draft)
                .with("bookmark", bookmark == null ? null : words(bookmark))
                .with("span", span)
                .with(
                        "facts",
                        kinds.values().stream().mapToLong(Long::longValue).sum())
                .with(
                        "kinds",
                        kinds.entrySet().stream()
                                .map(kind -> List.of(Cell.of(Things.fact(kind.getKey())), Cell.of(kind.getValue())))
                                .toList())
                .with("paging", paging)
                .with("things", listed.entries())
                .with("mayMove", Moment.asked().isNow())
                .with("names", naming.names(of, things(listed.entries()), people(listed.entries())));
    }

    private static Span upTo(Span whole, String asked) {
        if (!asked.matches("\\d{1,18}")) return whole;
        return new Span(whole.after(), Math.min(whole.upTo(), Long.parseLong(asked)));
    }

    private static String words(Bookmark bookmark) {
        var place = bookmark.day() == null
                ? "after entry " + bookmark.position()
                : "at the end of " + DateWords.day(bookmark.day());
        return "Your bookmark stands " + place + ". You put it there on " + DateWords.at(bookmark.movedAt()) + ".";
    }

    private static List<UUID> things(List<Changed> changed) {
        return changed.stream().map(Changed::id).toList();
    }

    private static List<UUID> people(List<Changed> changed) {
        return changed.stream()
                .flatMap(each -> each.newest().stream())
                .map(entry -> entry.by().account())
                .distinct()
                .toList();
    }
}
