package org.learningledger.query.finding;

import java.util.List;
import java.util.Map;
import org.learningledger.query.page.Asked;
import org.learningledger.query.page.Choice;
import org.learningledger.query.page.DateWords;
import org.learningledger.query.page.ForReaders;
import org.learningledger.query.page.ListPages;
import org.learningledger.query.page.ListRow;
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

/** The register of findings. */
@WebPage
@ForReaders
class FindingsPage {

    private final FindingReader findings;
    private final SourceReader sources;
    private final RegisterReader register;
    private final ListPages lists;

    FindingsPage(FindingReader findings, SourceReader sources, RegisterReader register, ListPages lists) {
        this.findings = findings;
        this.sources = sources;
        this.register = register;
        this.lists = lists;
    }

    @GetMapping("/findings")
    Page findings(SignedIn who, Frame frame, Answers answers) {
        var of = who.partnership();
        var themes = register.titles(of, EntryKind.THEME);
        var asked = new Asked(
                "/findings",
                answers,
                List.of(
                        Choice.text("Words to look for"),
                        Choice.several(
                                "only", "Show only", new Option("unanswered", "Findings without a recommendation")),
                        Choice.one("kind", "Kind", Options.same(findings.kinds(of))),
                        Choice.one("theme", "Theme", Options.titled(themes)),
                        Choice.one("priority", "Priority", Options.titled(register.titles(of, EntryKind.PRIORITY))),
                        Choice.one("area", "Area", Options.same(findings.areas(of))),
                        Choice.one("source", "Review or audit", Options.named(sources.names(of)))));
        var filter = new FindingFilter(
                asked.one("theme"),
                asked.one("priority"),
                asked.one("area"),
                asked.id("source"),
                asked.one("kind"),
                asked.one("text"),
                asked.has("only", "unanswered"));
        var listed = asked.read(page -> findings.list(of, filter, page));
        var rows = listed.entries().stream().map(line -> row(line, themes)).toList();
        return lists.page(frame, "Findings", asked, listed, rows, "finding", "findings");
    }

    static ListRow row(FindingLine line, Map<String, String> themes) {
        return new ListRow(
                        new Link(
                                line.reference() == null ? "Not recorded yet" : line.reference(),
                                "/findings/" + line.id()),
                        Tag.origin(line.statedOnly()))
                .saying(line.text())
                .fact("Kind", line.kind())
                .fact("Themes", Options.titles(line.themes(), themes))
                .fact("Area", line.area())
                .fact("Date", DateWords.brief(line.date()))
                .tagged(line.recommendations().isEmpty(), new Tag("No recommendation", "grey"));
    }
}
