package org.learningledger.query.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.learningledger.query.answer.Wording;
import org.learningledger.query.page.Asked;
import org.learningledger.query.page.Choice;
import org.learningledger.query.page.DateWords;
import org.learningledger.query.page.ForReaders;
import org.learningledger.query.page.LearningTabs;
import org.learningledger.query.page.ListPages;
import org.learningledger.query.page.ListRow;
import org.learningledger.query.page.Names;
import org.learningledger.query.page.Naming;
import org.learningledger.query.page.Options;
import org.learningledger.query.page.Tag;
import org.learningledger.query.page.WebPage;
import org.learningledger.query.register.EntryKind;
import org.learningledger.query.register.RegisterReader;
import org.learningledger.query.source.SourceReader;
import org.learningledger.web.account.SignedIn;
import org.learningledger.web.form.Answers;
import org.learningledger.web.page.Frame;
import org.learningledger.web.page.Link;
import org.learningledger.web.page.Option;
import org.learningledger.web.page.Page;
import org.springframework.web.bind.annotation.GetMapping;

/** The register of recommendations, each with the step it stands on. */
@WebPage
@ForReaders
class RecommendationsPage {

    private final LearningReader learning;
    private final SourceReader sources;
    private final RegisterReader register;
    private final Naming naming;
    private final ListPages lists;

    RecommendationsPage(
            LearningReader learning, SourceReader sources, RegisterReader register, Naming naming, ListPages lists) {
        this.learning = learning;
        this.sources = sources;
        this.register = register;
        this.naming = naming;
        this.lists = lists;
    }

    @GetMapping("/recommendations")
    Page recommendations(SignedIn who, Frame frame, Answers answers) {
        var of = who.partnership();
        var names = naming.names(of, List.of(), List.of());
        var asked = new Asked(
                "/recommendations",
                answers,
                List.of(
                        Choice.text("Words to look for"),
                        Choice.one(
                                "step",
                                "Step reached",
                                Arrays.stream(Step.values())
                                        .map(step -> new Option(step.name(), step.label()))
                                        .toList()),
                        Choice.several(
                                "only",
                                "Show only",
                                new Option("regressed", "Regressed"),
                                new Option("recurring", "Found again later")),
                        Choice.one(
                                "addressee",
                                "Addressed to",
                                learning.addressees(of).stream()
                                        .map(code -> new Option(code, names.agencyTitle(code)))
                                        .toList()),
                        Choice.one("theme", "Theme", Options.titled(register.titles(of, EntryKind.THEME))),
                        Choice.one("source", "Review or audit", Options.named(sources.names(of)))));
        var filter = new LearningFilter(
                LearningKind.RECOMMENDATION,
                asked.one("step", Step.class),
                asked.only("regressed"),
                asked.id("source"),
                asked.one("theme"),
                asked.one("addressee"),
                asked.only("recurring"),
                asked.one("text"));
        var listed = asked.read(page -> learning.list(of, filter, page));
        var rows = listed.entries().stream().map(line -> row(line, names)).toList();
        return lists.page(frame, "Recommendations", asked, listed, rows, "recommendation", "recommendations")
                .with("more", List.of(new Link("How they moved over time", "/learning-over-time?kind=RECOMMENDATION")))
                .with("tabs", LearningTabs.at("/recommendations"));
    }

    static ListRow row(LearningLine line, Names names) {
        return new ListRow(
                        new Link(
                                line.reference() == null ? "Not recorded yet" : line.reference(),
                                "/recommendations/" + line.id()),
                        standing(line),
                        Tag.origin(line.statedOnly()))
                .tagged(line.recurrences() > 0, FOUND_AGAIN)
                .saying(line.text() == null ? null : Wording.brief(line.text()))
                .fact("Addressed to", addressed(line, names))
                .fact("Date", DateWords.brief(line.date()))
                .fact("Actions", actions(line));
    }

    static final Tag FOUND_AGAIN = new Tag("Found again later", "yellow");

    /** Where it stands; what slipped back is never shown as if it still stood on the step that it reached. */
    static Tag standing(LearningLine line) {
        return line.regressed()
                ? new Tag("Regressed, was " + line.step().label().toLowerCase(Locale.UK), "orange")
                : step(line.step());
    }

    private static Tag step(Step step) {
        return new Tag(step.label(), step.ordinal() >= Step.PRACTICE_CHANGED.ordinal() ? "green" : "turquoise");
    }

    static String addressed(LearningLine line, Names names) {
        var codes = line.addressees().stream().map(names::agencyTitle);
        var words = line.addresseeWords() == null
                ? Stream.<String>empty()
                : Stream.of("“" + line.addresseeWords() + "” (in words of the paper)");
        return Wording.list(Stream.concat(codes, words).toList());
    }

    private static String actions(LearningLine line) {
        var told = new ArrayList<String>();
        if (line.actions() > 0) {
            told.add(line.actions() + " agreed, " + line.actionsSaidDone() + " said done, " + line.actionsVerified()
                    + " verified");
        }
        if (line.actionsWithdrawn() > 0) told.add(line.actionsWithdrawn() + " withdrawn");
        if (line.statedActions() > 0) {
            told.add(Wording.count(line.statedActions(), "action", "actions") + " stated in papers only");
        }
        return told.isEmpty() ? "none" : String.join("; ", told);
    }
}
