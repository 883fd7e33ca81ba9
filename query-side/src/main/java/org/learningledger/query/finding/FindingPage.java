package org.learningledger.query.finding;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.UUID;
import java.util.stream.Stream;
import org.learningledger.events.ThingKind;
import org.learningledger.query.form.Forms;
import org.learningledger.query.learning.LearningReader;
import org.learningledger.query.learning.OneLearning;
import org.learningledger.query.page.Arrivals;
import org.learningledger.query.page.ForKeepers;
import org.learningledger.query.page.ForReaders;
import org.learningledger.query.page.Naming;
import org.learningledger.query.page.Options;
import org.learningledger.query.page.Rights;
import org.learningledger.query.page.Things;
import org.learningledger.query.page.WebPage;
import org.learningledger.query.recurrence.RecurrenceReader;
import org.learningledger.query.register.EntryKind;
import org.learningledger.query.register.RegisterReader;
import org.learningledger.web.account.SignedIn;
import org.learningledger.web.page.Frame;
import org.learningledger.web.page.Link;
import org.learningledger.web.page.Page;
import org.learningledger.web.page.Pages;
import org.learningledger.web.problem.NotFound;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One finding. Where no recommendation names it, it stands on the ladder itself. */
@WebPage
@ForReaders
class FindingPage {

    private final FindingReader findings;
    private final LearningReader learning;
    private final RecurrenceReader recurrences;
    private final RegisterReader register;
    private final Naming naming;
    private final Arrivals arrivals;
    private final Forms forms;
    private final Pages pages;

    FindingPage(
            FindingReader findings,
            LearningReader learning,
            RecurrenceReader recurrences,
            RegisterReader register,
            Naming naming,
            Arrivals arrivals,
            Forms forms,
            Pages pages) {
        this.findings = findings;
        this.learning = learning;
        this.recurrences = recurrences;
        this.register = register;
        this.naming = naming;
        this.arrivals = arrivals;
        this.forms = forms;
        this.pages = pages;
    }

    @GetMapping("/findings/{id}")
    Page finding(@PathVariable UUID id, SignedIn who, Frame frame, HttpServletRequest request) {
        var of = who.partnership();
        var arrival = arrivals.of(request, of, FindingReader.PROJECTION, RecurrenceReader.PROJECTION);
        if (arrival != null) {
            forms.forget(request, "/findings/" + id + "/recurrences/confirmation");
            forms.forget(request, "/findings/" + id + "/recurrences/dismissal");
        }
        var finding = findings.one(of, id).orElseThrow(NotFound::new);
        var line = finding.line();
        var standing = line.recommendations().isEmpty()
                ? learning.one(of, id).map(OneLearning::standing).orElse(null)
                : null;
        var things = new ArrayList<UUID>(line.sources());
        things.addAll(line.recommendations());
        things.addAll(finding.challengeEvents());
        var again = recurrences.of(of, id);
        var before = recurrences.by(of, id);
        before.forEach(each -> things.add(each.earlier().id()));
        var people = Stream.concat(again.stream(), before.stream())
                .flatMap(each -> Stream.ofNullable(each.said()))
                .map(said -> said.by().account())
                .distinct()
                .toList();
        var themes = register.titles(of, EntryKind.THEME);
        var reference = line.reference() == null ? "Not recorded yet" : line.reference();
        return pages.page(
                        "finding/finding",
                        frame.titled("Finding " + reference).under(new Link("Findings", "/findings")))
                .with("finding", finding)
                .with("heading", reference)
                .with("standing", standing)
                .with("again", again)
                .with("before", before)
                .with("keeps", Rights.lets(ForKeepers.class, who))
                .with("arrival", arrival)
                .with("themes", Options.titles(line.themes(), themes))
                .with("themeTitles", themes)
                .with("priorities", Options.titles(line.priorities(), register.titles(of, EntryKind.PRIORITY)))
                .with("names", naming.names(of, things, people))
                .with("history", Things.history(ThingKind.FINDING, id));
    }
}
