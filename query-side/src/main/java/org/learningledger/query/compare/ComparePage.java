package org.learningledger.query.compare;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.ThingKind;
import org.learningledger.query.answer.Listed;
import org.learningledger.query.form.Forms;
import org.learningledger.query.history.HistoryEntry;
import org.learningledger.query.page.AskedMoment;
import org.learningledger.query.page.ForReaders;
import org.learningledger.query.page.Naming;
import org.learningledger.query.page.Things;
import org.learningledger.query.page.WebPage;
import org.learningledger.query.provenance.Figures;
import org.learningledger.query.register.EntryKind;
import org.learningledger.query.register.RegisterReader;
import org.learningledger.store.time.Moment;
import org.learningledger.store.time.Moment.Clock;
import org.learningledger.store.time.Today;
import org.learningledger.web.account.SignedIn;
import org.learningledger.web.form.Answers;
import org.learningledger.web.page.Cell;
import org.learningledger.web.page.Frame;
import org.learningledger.web.page.Link;
import org.learningledger.web.page.NavItem;
import org.learningledger.web.page.Option;
import org.learningledger.web.page.Page;
import org.learningledger.web.page.Pages;
import org.learningledger.web.page.Paging;
import org.learningledger.web.problem.NotFound;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;
import org.springframework.web.util.UriComponentsBuilder;

/** What changed between two dates: in every register, in one of them, and about one record. */
@WebPage
@ForReaders
class ComparePage {

    private static final Link ALL = new Link("Compare two dates", "/compare");

    private static final List<Option> CLOCKS = List.of(new Option(
            "recorded",
            "Only what the ledger itself had recorded",
            "Strictly: a paper of May 2022 then counts from the day on which it was brought in, not from May 2022"));

    private final CompareReader comparisons;
    private final RegisterReader register;
    private final Naming naming;
    private final Figures figures;
    private final Pages pages;

    ComparePage(CompareReader comparisons, RegisterReader register, Naming naming, Figures figures, Pages pages) {
        this.comparisons = comparisons;
        this.register = register;
        this.naming = naming;
        this.figures = figures;
        this.pages = pages;
    }

    @GetMapping("/compare")
    View all(SignedIn who, Frame frame, Answers answers, HttpServletRequest request) {
        var dates = dates(answers);
        if (kept(dates)) return Forms.seeOther(kept("/compare", dates, request));
        var page = page("compare/registers", "/compare", frame.titled("Compare two dates"), dates);
        var of = who.partnership();
        return dates.between()
                .map(between -> figures.page(of, () -> page.with("rows", registers(of, dates, between))))
                .orElse(page);
    }

    private List<List<Cell>> registers(String of, TwoDates dates, Between between) {
        var rows = new ArrayList<List<Cell>>();
        ComparedRegisters.all().forEach(each -> {
            var counts = comparisons.counts(of, each, between);
            if (counts.earlier() + counts.later() == 0) return;
            rows.add(List.of(
                    Cell.of(new Link(each.title, address("/compare/" + each.path, dates))),
                    Cell.of(counts.earlier()),
                    Cell.of(counts.added()),
                    Cell.of(counts.gone()),
                    Cell.of(counts.later()),
                    Cell.of(counts.changed())));
        });
        return rows;
    }

    @GetMapping("/compare/{path}")
    View register(@PathVariable String path, SignedIn who, Frame frame, Answers answers, HttpServletRequest request) {
        return compared(path, who, frame, answers, request);
    }

    @GetMapping("/compare/registers/{segment}")
    View entries(@PathVariable String segment, SignedIn who, Frame frame, Answers answers, HttpServletRequest request) {
        return compared("registers/" + segment, who, frame, answers, request);
    }

    private View compared(String path, SignedIn who, Frame frame, Answers answers, HttpServletRequest request) {
        var register = ComparedRegisters.at(path).orElseThrow(NotFound::new);
        var here = "/compare/" + path;
        var dates = dates(answers);
        if (kept(dates)) return Forms.seeOther(kept(here, dates, request));
        var framed = frame.titled(register.title + ": compare two dates")
                .under(ALL)
                .at(
                        path.startsWith("registers/")
                                        || register == ComparedRegisters.CLAIMS
                                        || register == ComparedRegisters.DISCREPANCIES
                                ? "/registers"
                                : register == ComparedRegisters.AUDITS ? "/reviews" : register.list);
        var page = page("compare/register", here, framed, dates)
                .with("heading", register.title)
                .with("list", new Link("The register as it stands", register.list));
        var of = who.partnership();
        return dates.between()
                .map(between ->
                        figures.page(of, () -> changes(page, framed, register, of, here, dates, between, answers)))
                .orElse(page);
    }

    private Page changes(
            Page page,
            Frame frame,
            ComparedRegister of,
            String partnership,
            String here,
            TwoDates dates,
            Between between,
            Answers answers) {
        var only = only(of, answers);
        var compared = comparisons.compared(partnership, of.path, between, only, number(answers.one("page")));
        var counts = compared.counts();
        var changes = compared.changes().entries();
        var paging = new Paging(
                compared.changes().page(),
                Listed.SIZE,
                compared.changes().total(),
                number -> address(here, dates, "only", only, "page", number == 1 ? null : String.valueOf(number)));
        return page.with("frame", frame.titled(of.title + ": compare two dates" + paging.titleSuffix()))
                .with("counts", counts)
                .with("turns", turns(of, counts, here, dates))
                .with("narrowed", only == null ? null : label(of, only))
                .with("whole", address(here, dates))
                .with("paging", paging)
                .with("one", of.one)
                .with("many", of.many)
                .with("differing", changes)
                .with("labels", labels(of))
                .with("query", query(dates))
                .with(
                        "words",
                        words(
                                partnership,
                                between,
                                changes.stream()
                                        .flatMap(change -> change.fields().stream())
                                        .toList(),
                                changes.stream().flatMap(change -> change.facts().stream())));
    }

    @GetMapping("/compare/{segment}/{id}")
    View one(
            @PathVariable String segment,
            @PathVariable UUID id,
            SignedIn who,
            Frame frame,
            Answers answers,
            HttpServletRequest request) {
        var kind = Things.ofSegment(segment).orElseThrow(NotFound::new);
        var here = Things.comparison(kind, id);
        var dates = dates(answers);
        if (kept(dates)) return Forms.seeOther(kept(here, dates, request));
        var between =
                dates.between().orElse(new Between(null, null, dates.asked().clock()));
        return figures.page(who.partnership(), () -> one(kind, id, who, frame, dates, between));
    }

    private Page one(ThingKind kind, UUID id, SignedIn who, Frame frame, TwoDates dates, Between between) {
        var here = Things.comparison(kind, id);
        var found = comparisons.one(who.partnership(), kind, id, between).orElseThrow(NotFound::new);
        var heading = Things.title(kind) + (found.reference() == null ? "" : " " + found.reference());
        var page = page(
                        "compare/record",
                        here,
                        frame.titled(heading + ": compare two dates").under(ALL),
                        dates)
                .with("heading", heading)
                .with("title", found.title())
                .with("tabs", tabs(kind, id, here));
        if (dates.between().isEmpty()) return page;
        var labels = ComparedRegisters.of(kind).map(ComparePage::labels).orElse(Map.of());
        return page.with("found", found)
                .with("labels", labels)
                .with("words", words(who.partnership(), between, found.fields(), found.facts().stream()));
    }

    private static List<NavItem> tabs(ThingKind kind, UUID id, String here) {
        var tabs = new ArrayList<NavItem>();
        if (kind != ThingKind.EVIDENCE) tabs.add(new NavItem("Summary", Things.page(kind, id)));
        tabs.add(new NavItem("History", Things.history(kind, id)));
        tabs.add(new NavItem("Compare two dates", here, true));
        return tabs;
    }

    private Page page(String template, String here, Frame frame, TwoDates dates) {
        return pages.page(template, frame.with(dates.draft()))
                .with("action", here)
                .with("dates", dates)
                .with("clocks", CLOCKS)
                .with("clock", clock(dates.asked().clock()));
    }

    private static String clock(Clock clock) {
        return switch (clock) {
            case DECLARED ->
                "What was known is told by the dates that papers and people declare, which nothing proves.";
            case RECORDED ->
                "What was known is told strictly: only what the ledger itself had recorded by then counts.";
        };
    }

    private static TwoDates dates(Answers answers) {
        return TwoDates.of(answers, Moment.asked(), Today.day());
    }

    /** Whether these dates come from the form and are sound: then the comparison has an address to go to. */
    private static boolean kept(TwoDates dates) {
        return dates.boxes() && dates.between().isPresent();
    }

    private static String kept(String here, TwoDates dates, HttpServletRequest request) {
        var more = new ArrayList<String>();
        AskedMoment.of(request).fields().forEach((name, value) -> {
            if (!dates.address().containsKey(name)) more.addAll(List.of(name, value));
        });
        return address(here, dates, more.toArray(String[]::new));
    }

    private CompareWords words(String of, Between between, Collection<FieldChange> fields, Stream<HistoryEntry> facts) {
        var people = facts.map(fact -> fact.by().account()).distinct().toList();
        return between.later()
                .answer(() -> new CompareWords(
                        naming.names(of, CompareWords.things(fields).distinct().toList(), people),
                        register.titles(of, EntryKind.THEME),
                        register.titles(of, EntryKind.PRIORITY)));
    }

    /** The turns that some entry took, each with its number and the list of those that took it. */
    private static List<Counted> turns(ComparedRegister of, Counts counts, String here, TwoDates dates) {
        return of.turns().stream()
                .filter(turn -> counts.turns().getOrDefault(turn.name(), 0L) > 0)
                .map(turn -> new Counted(
                        new Link(turn.label(), address(here, dates, "only", turn.name())),
                        counts.turns().get(turn.name())))
                .toList();
    }

    private static Map<String, String> labels(ComparedRegister of) {
        var labels = new HashMap<>(Map.of("added", "Added", "gone", "No longer in the register", "changed", "Changed"));
        of.turns().forEach(turn -> labels.put(turn.name(), turn.label()));
        return labels;
    }

    private static String label(ComparedRegister of, String only) {
        return labels(of).getOrDefault(only, only);
    }

    /** What the register does not know is passed over. */
    private static @Nullable String only(ComparedRegister of, Answers answers) {
        var asked = answers.one("only");
        return labels(of).containsKey(asked) ? asked : null;
    }

    private static int number(String page) {
        return page.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(page) : 1;
    }

    private static String query(TwoDates dates) {
        return address("", dates);
    }

    private static String address(String path, TwoDates dates, @Nullable String... more) {
        var address = UriComponentsBuilder.fromPath(path);
        var values = new ArrayList<String>();
        dates.address().forEach((name, value) -> {
            address.queryParam(name, "{v" + values.size() + "}");
            values.add(value);
        });
        for (int i = 0; i < more.length; i += 2) {
            if (more[i + 1] == null) continue;
            address.queryParam(more[i], "{v" + values.size() + "}");
            values.add(more[i + 1]);
        }
        return address.encode().buildAndExpand(values.toArray()).toUriString();
    }
}
