package org.learningledger.query.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.learningledger.events.ThingKind;
import org.learningledger.query.learning.LearningReader;
import org.learningledger.query.learning.OneLearning;
import org.learningledger.query.page.ForReaders;
import org.learningledger.query.page.Naming;
import org.learningledger.query.page.Options;
import org.learningledger.query.page.Things;
import org.learningledger.query.page.WebPage;
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
    private final RegisterReader register;
    private final Naming naming;
    private final Pages pages;

    FindingPage(FindingReader findings, LearningReader learning, RegisterReader register, Naming naming, Pages pages) {
        this.findings = findings;
        this.learning = learning;
        this.register = register;
        this.naming = naming;
        this.pages = pages;
    }

    @GetMapping("/findings/{id}")
    Page finding(@PathVariable UUID id, SignedIn who, Frame frame) {
        var of = who.partnership();
        var finding = findings.one(of, id).orElseThrow(NotFound::new);
        var line = finding.line();
        var standing = line.recommendations().isEmpty()
                ? learning.one(of, id).map(OneLearning::standing).orElse(null)
                : null;
        var things = new ArrayList<UUID>(line.sources());
        things.addAll(line.recommendations());
        things.addAll(finding.challengeEvents());
        if (standing != null) {
            standing.recurrences().forEach(again -> things.add(again.finding()));
        }
        var reference = line.reference() == null ? "Not recorded yet" : line.reference();
        return pages.page(
                        "finding/finding",
                        frame.titled("Finding " + reference).under(new Link("Findings", "/findings")))
                .with("finding", finding)
                .with("heading", reference)
                .with("standing", standing)
                .with("themes", Options.titles(line.themes(), register.titles(of, EntryKind.THEME)))
                .with("priorities", Options.titles(line.priorities(), register.titles(of, EntryKind.PRIORITY)))
                .with("names", naming.names(of, things, List.of()))
                .with("history", Things.history(ThingKind.FINDING, id));
    }
}
