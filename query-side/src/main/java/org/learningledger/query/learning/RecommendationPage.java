package org.learningledger.query.learning;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.learningledger.events.ThingKind;
import org.learningledger.query.form.Forms;
import org.learningledger.query.page.Arrivals;
import org.learningledger.query.page.ForKeepers;
import org.learningledger.query.page.ForReaders;
import org.learningledger.query.page.Naming;
import org.learningledger.query.page.Options;
import org.learningledger.query.page.Rights;
import org.learningledger.query.page.Tag;
import org.learningledger.query.page.Things;
import org.learningledger.query.page.WebPage;
import org.learningledger.query.register.EntryKind;
import org.learningledger.query.register.RegisterReader;
import org.learningledger.query.retest.RetestWords;
import org.learningledger.web.account.SignedIn;
import org.learningledger.web.page.Frame;
import org.learningledger.web.page.Link;
import org.learningledger.web.page.Page;
import org.learningledger.web.page.Pages;
import org.learningledger.web.problem.NotFound;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One recommendation: where it stands, why, and what is missing; and one measure of it. */
@WebPage
@ForReaders
class RecommendationPage {

    private static final Link ALL = new Link("Recommendations", "/recommendations");

    private final LearningReader learning;
    private final LearningOverTime overTime;
    private final RegisterReader register;
    private final Naming naming;
    private final Arrivals arrivals;
    private final Forms forms;
    private final Pages pages;

    RecommendationPage(
            LearningReader learning,
            LearningOverTime overTime,
            RegisterReader register,
            Naming naming,
            Arrivals arrivals,
            Forms forms,
            Pages pages) {
        this.learning = learning;
        this.overTime = overTime;
        this.register = register;
        this.naming = naming;
        this.arrivals = arrivals;
        this.forms = forms;
        this.pages = pages;
    }

    @GetMapping("/recommendations/{id}")
    Page recommendation(@PathVariable UUID id, SignedIn who, Frame frame, HttpServletRequest request) {
        var of = who.partnership();
        var arrival = arrivals.of(request, of, LearningReader.PROJECTION);
        if (arrival != null) {
            forms.forget(request, "/recommendations/" + id + "/measure");
            RecommendationFormsPage.PATHS.forEach(form -> forms.forget(request, "/recommendations/" + id + form));
        }
        var one = learning.one(of, id)
                .filter(found -> found.line().kind() == LearningKind.RECOMMENDATION)
                .orElseThrow(NotFound::new);
        var line = one.line();
        var tags = new ArrayList<>(List.of(RecommendationsPage.standing(line), Tag.origin(line.statedOnly())));
        if (line.recurrences() > 0) tags.add(RecommendationsPage.FOUND_AGAIN);
        var people = one.recurrences().stream()
                .flatMap(again -> Stream.ofNullable(again.said()))
                .map(said -> said.by().account())
                .distinct()
                .toList();
        var names = naming.names(of, sources(one.measures()), people);
        var themes = register.titles(of, EntryKind.THEME);
        var reference = line.reference() == null ? "Not recorded yet" : line.reference();
        return pages.page(
                        "learning/recommendation",
                        frame.titled("Recommendation " + reference).under(ALL))
                .with("one", one)
                .with("steps", overTime.steps(of, id))
                .with("heading", reference)
                .with("tags", tags)
                .with("addressed", RecommendationsPage.addressed(line, names))
                .with("themes", Options.titles(line.themes(), themes))
                .with("themeTitles", themes)
                .with("keeps", Rights.lets(ForKeepers.class, who))
                .with("retest", RetestWords.of(one.standing()))
                .with("names", names)
                .with("offers", offers(one, who))
                .with("measures", MeasureFormsPage.mayMeasure(who, learning, List.of(id)))
                .with("measurable", measurable(one, who))
                .with("arrival", arrival)
                .with("history", Things.history(ThingKind.RECOMMENDATION, id));
    }

    @GetMapping("/measures/{id}")
    Page measure(@PathVariable UUID id, SignedIn who, Frame frame, HttpServletRequest request) {
        var of = who.partnership();
        var arrival = arrivals.of(request, of, LearningReader.PROJECTION);
        if (arrival != null) {
            forms.forget(request, "/measures/" + id + "/measurement");
            forms.forget(request, "/measures/" + id + "/target");
        }
        var measure = learning.measure(of, id).orElseThrow(NotFound::new);
        var things = new ArrayList<>(measure.recommendations());
        things.addAll(sources(List.of(measure)));
        var names = naming.names(of, things, List.of());
        var heading = measure.name() == null ? "Not recorded yet" : measure.name();
        return pages.page(
                        "learning/measure",
                        frame.titled("Measure " + heading).under(ALL).at("/recommendations"))
                .with("measure", measure)
                .with("heading", heading)
                .with("names", names)
                .with("measures", MeasureFormsPage.mayMeasure(who, learning, measure.recommendations()))
                .with("arrival", arrival)
                .with("history", Things.history(ThingKind.MEASURE, id));
    }

    /** What this person may do with it as it stands; the rules are the command side's, these only spare a walk. */
    private static List<Link> offers(OneLearning one, SignedIn who) {
        var offers = new ArrayList<Link>();
        var page = "/recommendations/" + one.line().id();
        if (RecommendationFormsPage.mayAnswer(who, one.line())) {
            offers.add(new Link("Accept it", page + "/answer/accepted"));
            offers.add(new Link("Accept part of it", page + "/answer/in-part"));
            offers.add(new Link("Say that it is not accepted", page + "/answer/not-accepted"));
        }
        if (!Rights.lets(ForKeepers.class, who) || one.version() < 0) return offers;
        offers.add(new Link("Link findings that it answers", page + "/links"));
        if (!one.findings().isEmpty()) offers.add(new Link("Undo links to findings", page + "/links/undo"));
        offers.add(new Link("Check how SMART it is", page + "/smart"));
        offers.add(new Link("Say that it was found not to be in place", page + "/not-in-place"));
        offers.add(
                new Link("Say that a challenge event found it not to be in place", page + "/not-in-place/challenge"));
        return offers;
    }

    /** The measures that somebody may add a measurement to. */
    private Set<UUID> measurable(OneLearning one, SignedIn who) {
        return one.measures().stream()
                .filter(measure -> MeasureFormsPage.mayMeasure(who, learning, measure.recommendations()))
                .map(OneLearning.MeasureInUse::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<UUID> sources(List<OneLearning.MeasureInUse> measures) {
        return measures.stream()
                .flatMap(measure -> measure.measurements().stream())
                .map(OneLearning.Measured::source)
                .filter(Objects::nonNull)
                .toList();
    }
}
