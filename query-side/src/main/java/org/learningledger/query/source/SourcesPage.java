package org.learningledger.query.source;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.learningledger.query.page.Asked;
import org.learningledger.query.page.Choice;
import org.learningledger.query.page.DateWords;
import org.learningledger.query.page.ForKeepers;
import org.learningledger.query.page.ForReaders;
import org.learningledger.query.page.ListPages;
import org.learningledger.query.page.ListRow;
import org.learningledger.query.page.Rights;
import org.learningledger.query.page.Tag;
import org.learningledger.query.page.WebPage;
import org.learningledger.store.time.Moment;
import org.learningledger.web.account.SignedIn;
import org.learningledger.web.form.Answers;
import org.learningledger.web.page.Frame;
import org.learningledger.web.page.Link;
import org.learningledger.web.page.NavItem;
import org.learningledger.web.page.Option;
import org.learningledger.web.page.Page;
import org.springframework.web.bind.annotation.GetMapping;

/** The registers of reviews and of audits. */
@WebPage
@ForReaders
class SourcesPage {

    static final Tag OVER = new Tag("Publication period over", "orange");

    private static final List<Option> PUBLICATION = List.of(
            new Option(PublicationState.PUBLISHED.name(), "Published now"),
            new Option(PublicationState.ENDED.name(), "No longer published"));

    private final SourceReader sources;
    private final ListPages lists;

    SourcesPage(SourceReader sources, ListPages lists) {
        this.sources = sources;
        this.lists = lists;
    }

    @GetMapping("/reviews")
    Page reviews(SignedIn who, Frame frame, Answers answers) {
        return page("/reviews", SourceSort.REVIEW, who, frame, answers);
    }

    @GetMapping("/audits")
    Page audits(SignedIn who, Frame frame, Answers answers) {
        return page("/audits", SourceSort.AUDIT, who, frame, answers);
    }

    private Page page(String path, SourceSort sort, SignedIn who, Frame frame, Answers answers) {
        boolean reviews = sort == SourceSort.REVIEW;
        var choices = new ArrayList<>(List.of(
                Choice.text("Words to look for"),
                Choice.one(
                        "kind",
                        "Kind",
                        sources.kinds(who.partnership(), sort).stream()
                                .map(kind -> new Option(kind, kind))
                                .toList()),
                Choice.one("year", "Year", years())));
        if (reviews) choices.add(Choice.one("publication", "Publication", PUBLICATION));
        var asked = new Asked(path, answers, choices);
        var filter = new SourceFilter(
                sort,
                asked.one("kind"),
                asked.one("text"),
                number(asked.one("year")),
                asked.one("publication", PublicationState.class));
        var listed = asked.read(page -> sources.list(who.partnership(), filter, page));
        return lists.page(
                        frame.at("/reviews"),
                        reviews ? "Reviews and inspections" : "Audits and surveys",
                        asked,
                        listed,
                        listed.entries().stream().map(SourcesPage::row).toList(),
                        reviews ? "review or inspection" : "audit or survey",
                        reviews ? "reviews and inspections" : "audits and surveys")
                .with(
                        "tabs",
                        List.of(
                                new NavItem("Reviews and inspections", "/reviews", reviews),
                                new NavItem("Audits and surveys", "/audits", !reviews)))
                .with("offers", offers(reviews, who));
    }

    private static List<Link> offers(boolean reviews, SignedIn who) {
        if (!Rights.lets(ForKeepers.class, who)) return List.of();
        return List.of(
                reviews
                        ? new Link("Open a review", "/sources/reviews/new")
                        : new Link("Record an audit", "/sources/audits/new"));
    }

    private static ListRow row(SourceLine line) {
        return new ListRow(new Link(name(line), "/sources/" + line.id()), Tag.origin(line.statedOnly()))
                .tagged(isOver(line), OVER)
                .saying(line.pseudonym() == null ? null : line.title())
                .fact("Kind", line.kind())
                .fact(SourcePage.dateLabel(line), DateWords.brief(line.date()))
                .fact("Area", line.area())
                .fact("Publication", publication(line));
    }

    /** Whether its time on the site is over, and nobody recorded that it was taken off. */
    static boolean isOver(SourceLine line) {
        var until = line.publishedUntil();
        var last = until == null || until.days() == null ? null : until.days().latest();
        return last != null && last.isBefore(Moment.asked().day());
    }

    /** Nothing where nobody recorded one: what a paper says of it moves no state. */
    static @Nullable String publication(SourceLine line) {
        if (line.publication() == null) return null;
        return switch (line.publication()) {
            case ENDED -> "Ended";
            case PUBLISHED ->
                line.publishedUntil() == null
                        ? "Published, no end set"
                        : "Published until " + DateWords.of(line.publishedUntil());
        };
    }

    /** "RV-1: Stork". */
    static String name(SourceLine line) {
        var name = line.pseudonym() == null ? line.title() : line.pseudonym();
        if (line.reference() == null) return name == null ? "Not recorded yet" : name;
        return name == null ? line.reference() : line.reference() + ": " + name;
    }

    private static List<Option> years() {
        int now = Moment.asked().day().getYear();
        return Stream.iterate(now, year -> year >= 2005, year -> year - 1)
                .map(year -> new Option(String.valueOf(year), String.valueOf(year)))
                .toList();
    }

    private static @Nullable Integer number(@Nullable String digits) {
        return digits == null ? null : Integer.valueOf(digits);
    }
}
