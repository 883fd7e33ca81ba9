package org.learningledger.query.source;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.learningledger.events.ThingKind;
import org.learningledger.query.answer.Listed;
import org.learningledger.query.clock.ClockReader;
import org.learningledger.query.discrepancy.DiscrepancyReader;
import org.learningledger.query.finding.FindingFilter;
import org.learningledger.query.finding.FindingReader;
import org.learningledger.query.learning.LearningFilter;
import org.learningledger.query.learning.LearningKind;
import org.learningledger.query.learning.LearningReader;
import org.learningledger.query.page.Arrivals;
import org.learningledger.query.page.ForModerators;
import org.learningledger.query.page.ForReaders;
import org.learningledger.query.page.Naming;
import org.learningledger.query.page.Rights;
import org.learningledger.query.page.Tag;
import org.learningledger.query.page.Things;
import org.learningledger.query.page.WebPage;
import org.learningledger.store.time.Moment;
import org.learningledger.web.account.SignedIn;
import org.learningledger.web.page.Frame;
import org.learningledger.web.page.Link;
import org.learningledger.web.page.Page;
import org.learningledger.web.page.Pages;
import org.learningledger.web.problem.NotFound;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One review or audit. */
@WebPage
@ForReaders
class SourcePage {

    private final SourceReader sources;
    private final FindingReader findings;
    private final LearningReader learning;
    private final DiscrepancyReader discrepancies;
    private final ClockReader clocks;
    private final Naming naming;
    private final Arrivals arrivals;
    private final Pages pages;

    SourcePage(
            SourceReader sources,
            FindingReader findings,
            LearningReader learning,
            DiscrepancyReader discrepancies,
            ClockReader clocks,
            Naming naming,
            Arrivals arrivals,
            Pages pages) {
        this.sources = sources;
        this.findings = findings;
        this.learning = learning;
        this.discrepancies = discrepancies;
        this.clocks = clocks;
        this.naming = naming;
        this.arrivals = arrivals;
        this.pages = pages;
    }

    @GetMapping("/sources/{id}")
    Page source(@PathVariable UUID id, SignedIn who, Frame frame, HttpServletRequest request) {
        var of = who.partnership();
        var arrival =
                arrivals.of(request, of, SourceReader.PROJECTION, FindingReader.PROJECTION, LearningReader.PROJECTION);
        var source = sources.one(of, id).orElseThrow(NotFound::new);
        var line = source.line();
        var found = findings.list(of, new FindingFilter(null, null, null, id, null, null, false), 1);
        var recommended = learning.list(
                of, new LearningFilter(LearningKind.RECOMMENDATION, null, null, id, null, null, null, null), 1);
        boolean review = line.sort() == SourceSort.REVIEW;
        var things = new ArrayList<UUID>();
        found.entries().forEach(finding -> things.add(finding.id()));
        recommended.entries().forEach(recommendation -> things.add(recommendation.id()));
        var disagreeing = discrepancies.about(of, id);
        disagreeing.forEach(each -> things.add(each.id()));
        source.decisions().stream()
                .map(OneSource.Decision::opened)
                .filter(Objects::nonNull)
                .forEach(things::add);
        var names = naming.names(of, things, people(source));
        return pages.page(
                        "source/source",
                        frame.titled(SourcesPage.name(line))
                                .under(
                                        review
                                                ? new Link("Reviews and inspections", "/reviews")
                                                : new Link("Audits and surveys", "/audits"))
                                .at("/reviews"))
                .with("source", source)
                .with("heading", heading(line))
                .with("caption", caption(line))
                .with("names", names)
                .with(
                        "tags",
                        SourcesPage.isOver(line)
                                ? List.of(Tag.origin(line.statedOnly()), SourcesPage.OVER)
                                : List.of(Tag.origin(line.statedOnly())))
                .with("offers", SourceOffers.of(source, who))
                .with("arrival", arrival)
                .with("moderable", moderable(source, who))
                .with("clocks", clocks.of(of, id, Moment.asked().day()))
                .with(
                        "discrepancies",
                        names.links(disagreeing.stream().map(each -> each.id()).toList()))
                .with("dateLabel", dateLabel(line))
                .with(
                        "findings",
                        names.links(found.entries().stream()
                                .map(finding -> finding.id())
                                .toList()))
                .with("moreFindings", more(found, "findings", id))
                .with(
                        "recommendations",
                        names.links(recommended.entries().stream()
                                .map(each -> each.id())
                                .toList()))
                .with("moreRecommendations", more(recommended, "recommendations", id))
                .with("history", Things.history(ThingKind.SOURCE, id));
    }

    /** Where this person can moderate a score. */
    private static Map<OneSource.Score, Link> moderable(OneSource source, SignedIn who) {
        if (!Rights.lets(ForModerators.class, who)) return Map.of();
        return source.scores().stream()
                .filter(score -> SourceOffers.mayModerate(score, who))
                .collect(Collectors.toUnmodifiableMap(
                        Function.identity(), score -> SourceOffers.moderate(source, score)));
    }

    private static List<UUID> people(OneSource source) {
        return Stream.of(
                        source.notifications().stream().map(OneSource.Notification::entered),
                        source.decisions().stream().map(OneSource.Decision::entered),
                        source.publications().stream().map(OneSource.Publication::entered),
                        source.publications().stream()
                                .map(OneSource.Publication::end)
                                .filter(Objects::nonNull)
                                .map(OneSource.End::entered),
                        source.scores().stream()
                                .flatMap(score -> Stream.of(score.self(), score.moderated()))
                                .filter(Objects::nonNull)
                                .map(OneSource.Rated::entered))
                .flatMap(each -> each)
                .map(entered -> entered.by().account())
                .distinct()
                .toList();
    }

    private static List<Link> more(Listed<?> listed, String what, UUID source) {
        return listed.total() <= Listed.SIZE
                ? List.of()
                : List.of(new Link("All " + listed.total() + " " + what, "/" + what + "?source=" + source));
    }

    private static String heading(SourceLine line) {
        if (line.pseudonym() != null) return line.pseudonym();
        if (line.title() != null) return line.title();
        return line.reference() == null ? "Not recorded yet" : line.reference();
    }

    private static String caption(SourceLine line) {
        var kind = line.kind() == null ? "" : line.kind().toLowerCase(Locale.UK);
        if (kind.contains("inspection")) return "Inspection";
        if (kind.contains("survey")) return "Survey";
        return line.sort() == SourceSort.REVIEW ? "Review" : "Audit";
    }

    /** "Published", or "Date" where nobody says what the date is. */
    static String dateLabel(SourceLine line) {
        var kind = line.dateKind();
        if (kind == null || kind.isBlank()) return "Date";
        return kind.substring(0, 1).toUpperCase(Locale.UK) + kind.substring(1);
    }
}
