package org.learningledger.query.register;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.Thing;
import org.learningledger.events.ThingKind;
import org.learningledger.query.answer.Wording;
import org.learningledger.query.claim.ClaimReader;
import org.learningledger.query.claim.ClaimWords;
import org.learningledger.query.form.Forms;
import org.learningledger.query.page.Arrival;
import org.learningledger.query.page.Arrivals;
import org.learningledger.query.page.Asked;
import org.learningledger.query.page.Choice;
import org.learningledger.query.page.DateWords;
import org.learningledger.query.page.ForKeepers;
import org.learningledger.query.page.ForReaders;
import org.learningledger.query.page.ForRestrictedText;
import org.learningledger.query.page.ListPages;
import org.learningledger.query.page.ListRow;
import org.learningledger.query.page.Naming;
import org.learningledger.query.page.Options;
import org.learningledger.query.page.Rights;
import org.learningledger.query.page.Tag;
import org.learningledger.query.page.Things;
import org.learningledger.query.page.WebPage;
import org.learningledger.query.provenance.Figures;
import org.learningledger.web.account.Role;
import org.learningledger.web.account.SignedIn;
import org.learningledger.web.directory.Directory;
import org.learningledger.web.form.Answers;
import org.learningledger.web.page.Cell;
import org.learningledger.web.page.Frame;
import org.learningledger.web.page.Link;
import org.learningledger.web.page.Page;
import org.learningledger.web.page.Pages;
import org.learningledger.web.problem.NotFound;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Papers, organisations, posts and whatever else has a register without rules of its own. */
@WebPage
@ForReaders
class RegistersPage {

    private static final Link ALL = new Link("Papers and registers", "/registers");

    private static final Tag REPLACED = new Tag("Replaced", "orange");

    private final RegisterReader register;
    private final ClaimReader claims;
    private final Directory directory;
    private final Naming naming;
    private final Arrivals arrivals;
    private final Forms forms;
    private final Figures figures;
    private final Pages pages;
    private final ListPages lists;

    RegistersPage(
            RegisterReader register,
            ClaimReader claims,
            Directory directory,
            Naming naming,
            Arrivals arrivals,
            Forms forms,
            Figures figures,
            Pages pages,
            ListPages lists) {
        this.register = register;
        this.claims = claims;
        this.directory = directory;
        this.naming = naming;
        this.arrivals = arrivals;
        this.forms = forms;
        this.figures = figures;
        this.pages = pages;
        this.lists = lists;
    }

    @GetMapping("/registers")
    Page registers(SignedIn who, Frame frame) {
        return figures.page(who.partnership(), () -> counted(who, frame));
    }

    private Page counted(SignedIn who, Frame frame) {
        var counts = register.counts(who.partnership());
        var rows = Arrays.stream(Registers.values())
                .map(each -> List.of(
                        Cell.of(new Link(each.title, each.path())), Cell.of(counts.getOrDefault(each.kind(), 0L))))
                .collect(Collectors.toCollection(ArrayList::new));
        var claimed = claims.counts(who.partnership()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
        rows.add(List.of(Cell.of(new Link("Impact claims", "/impact-claims")), Cell.of(claimed)));
        return pages.page("register/registers", frame.titled("Papers and registers"))
                .with("rows", rows)
                .with("mayReadRestricted", Rights.lets(ForRestrictedText.class, who));
    }

    @GetMapping("/registers/{segment}")
    Page list(@PathVariable String segment, SignedIn who, Frame frame, Answers answers) {
        var wanted = Registers.ofSegment(segment).orElseThrow(NotFound::new);
        var of = who.partnership();
        var asked = new Asked(wanted.path(), answers, choices(of, wanted.kind()));
        var listed = asked.read(page ->
                register.list(of, wanted.kind(), asked.one("text"), asked.one("kind"), asked.one("area"), page));
        Map<String, String> holders = wanted == Registers.POST ? directory.names(of) : Map.of();
        var rows = listed.entries().stream()
                .map(line -> row(wanted, line, holders))
                .toList();
        return lists.page(frame.under(ALL), wanted.title, asked, listed, rows, wanted.one, wanted.many)
                .with("offers", offers(wanted, who));
    }

    private static List<Link> offers(Registers wanted, SignedIn who) {
        if (wanted == Registers.ASSURANCE_GIVEN) {
            return who.role() == Role.SCRUTINEER
                    ? List.of(new Link("Give an assurance", "/assurances/new"))
                    : List.of();
        }
        return wanted.takesEntriesByHand() && mayKeep(who)
                ? List.of(new Link("Enter a new " + wanted.one, wanted.path() + "/new"))
                : List.of();
    }

    private static List<Link> offers(Registers wanted, EntryLine line, SignedIn who) {
        if (wanted == Registers.ASSURANCE_GIVEN) {
            return List.of(new Link("What changed since this assurance", "/assurances/" + line.id()));
        }
        return mayKeep(who) ? RegisterFormsPage.offers(wanted, line) : List.of();
    }

    /** A filter is offered only where it would tell entries apart. */
    private List<Choice> choices(String partnership, EntryKind kind) {
        var choices = new ArrayList<>(List.of(Choice.text("Words to look for")));
        var sorts = register.sorts(partnership, kind);
        var areas = register.areas(partnership, kind);
        if (sorts.size() > 1) choices.add(Choice.one("kind", "Kind", Options.same(sorts)));
        if (areas.size() > 1) choices.add(Choice.one("area", "Area", Options.same(areas)));
        return choices;
    }

    @GetMapping("/registers/{segment}/{id}")
    Page one(
            @PathVariable String segment,
            @PathVariable UUID id,
            SignedIn who,
            Frame frame,
            HttpServletRequest request) {
        var wanted = Registers.ofSegment(segment).orElseThrow(NotFound::new);
        var arrival = arrived(wanted, id, who, request);
        var entry = register.one(who.partnership(), id)
                .filter(found -> found.line().kind() == wanted.kind())
                .orElseThrow(NotFound::new);
        var details = new ArrayList<>(entry.details());
        if (wanted == Registers.POST) {
            var holder = directory.names(who.partnership()).get(entry.line().reference());
            if (holder != null) details.add(0, new OneEntry.Detail("Name, as published", holder));
        }
        var of = who.partnership();
        var names = naming.names(of, things(entry), List.of());
        return pages.page(
                        "register/entry",
                        frame.titled(wanted.caption() + " " + entry.line().reference())
                                .under(ALL, new Link(wanted.title, wanted.path())))
                .with("caption", wanted.caption() + " " + entry.line().reference())
                .with("heading", heading(wanted, entry.line()))
                .with("arrival", arrival)
                .with("offers", offers(wanted, entry.line(), who))
                .with("tags", tags(of, entry.line()))
                .with("entry", entry)
                .with("details", details)
                .with("names", names)
                .with("related", links(register.called(of, entry.related())))
                .with(
                        "parts",
                        links(register.partsOf(of, wanted.kind(), entry.line().reference())))
                .with("page", wanted.path() + "/" + id)
                .with("history", Things.history(thing(wanted), id));
    }

    private @Nullable Arrival arrived(Registers wanted, UUID id, SignedIn who, HttpServletRequest request) {
        var arrival = arrivals.of(request, who.partnership(), RegisterReader.PROJECTION, ClaimReader.PROJECTION);
        if (arrival != null) {
            forms.forget(request, wanted.path() + "/new");
            RegisterFormsPage.PATHS.forEach(form -> forms.forget(request, wanted.path() + "/" + id + form));
        }
        return arrival;
    }

    private static boolean mayKeep(SignedIn who) {
        return Rights.lets(ForKeepers.class, who);
    }

    private static List<UUID> things(OneEntry entry) {
        return Stream.of(
                        entry.about().stream().map(Thing::id),
                        entry.evidence().stream().map(Thing::id),
                        entry.successors().stream())
                .flatMap(ids -> ids)
                .distinct()
                .toList();
    }

    private static List<Link> links(List<EntryLine> entries) {
        return entries.stream()
                .map(line -> new Link(
                        line.title() == null ? line.reference() : line.reference() + ": " + Wording.brief(line.title()),
                        Registers.of(line.kind()).path() + "/" + line.id()))
                .toList();
    }

    /** Other pages know an entry's id but not which register it stands in. */
    @GetMapping("/registers/entries/{id}")
    ResponseEntity<Void> any(@PathVariable UUID id, SignedIn who) {
        var page = register.one(who.partnership(), id)
                .map(entry -> Registers.of(entry.line().kind()).path() + "/" + id)
                .orElse(Things.history(ThingKind.REGISTER_ENTRY, id));
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(page))
                .build();
    }

    private static ListRow row(Registers wanted, EntryLine line, Map<String, String> holders) {
        var title = line.title() == null ? line.reference() : line.title();
        var row = new ListRow(new Link(Wording.brief(title), wanted.path() + "/" + line.id()), wanted.origin())
                .tagged(line.replaced(), REPLACED)
                .fact("Reference", line.reference())
                .fact("Formerly", line.former())
                .fact("Name, as published", holders.get(line.reference()));
        for (var fact : line.facts()) row = row.fact(fact.label(), Wording.brief(fact.value()));
        return row.fact("Date", DateWords.brief(line.date())).fact("Note", line.note());
    }

    private static String heading(Registers wanted, EntryLine line) {
        return line.title() == null ? line.reference() : Wording.brief(line.title());
    }

    private List<Tag> tags(String partnership, EntryLine line) {
        var tags = new ArrayList<>(List.of(Registers.of(line.kind()).origin()));
        if (line.replaced()) tags.add(REPLACED);
        claims.standing(partnership, line.id()).map(ClaimWords::tag).ifPresent(tags::add);
        return tags;
    }

    private static ThingKind thing(Registers wanted) {
        return switch (wanted) {
            case CHALLENGE_EVENT -> ThingKind.CHALLENGE_EVENT;
            default -> ThingKind.REGISTER_ENTRY;
        };
    }
}
