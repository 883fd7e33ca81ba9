package org.learningledger.query.assurance;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.learningledger.events.ThingKind;
import org.learningledger.events.register.AssuranceGiven;
import org.learningledger.query.answer.Dated;
import org.learningledger.query.answer.Wording;
import org.learningledger.query.form.Form;
import org.learningledger.query.form.Forms;
import org.learningledger.query.form.Question;
import org.learningledger.query.history.HistoryEntry;
import org.learningledger.query.history.HistoryReader;
import org.learningledger.query.page.Arrivals;
import org.learningledger.query.page.DateWords;
import org.learningledger.query.page.ForReaders;
import org.learningledger.query.page.Naming;
import org.learningledger.query.page.Things;
import org.learningledger.query.page.WebPage;
import org.learningledger.query.proof.Checkpoint;
import org.learningledger.query.proof.ProofLog;
import org.learningledger.query.register.RegisterReader;
import org.learningledger.store.log.Fact;
import org.learningledger.store.log.LedgerLog;
import org.learningledger.web.account.Allowed;
import org.learningledger.web.account.Role;
import org.learningledger.web.account.SignedIn;
import org.learningledger.web.page.Frame;
import org.learningledger.web.page.Link;
import org.learningledger.web.page.Option;
import org.learningledger.web.page.Page;
import org.learningledger.web.page.Pages;
import org.learningledger.web.page.SummaryRow;
import org.learningledger.web.problem.Conflict;
import org.learningledger.web.problem.NotFound;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** One assurance, what it rests on and what changed since; and the form by which the scrutineer gives one. */
@WebPage
@ForReaders
class AssurancePage {

    private static final Link REGISTERS = new Link("Papers and registers", "/registers");
    private static final Link ALL = new Link("Assurances given", "/registers/assurances");
    private static final String NEW = "/assurances/new";
    private static final int HEADS = 5;

    private final AssuranceReader reader;
    private final ProofLog proofs;
    private final LedgerLog log;
    private final HistoryReader history;
    private final Naming naming;
    private final Arrivals arrivals;
    private final Forms forms;
    private final Pages pages;

    AssurancePage(
            AssuranceReader reader,
            ProofLog proofs,
            LedgerLog log,
            HistoryReader history,
            Naming naming,
            Arrivals arrivals,
            Forms forms,
            Pages pages) {
        this.reader = reader;
        this.proofs = proofs;
        this.log = log;
        this.history = history;
        this.naming = naming;
        this.arrivals = arrivals;
        this.forms = forms;
        this.pages = pages;
    }

    @GetMapping("/assurances/{id:[0-9a-fA-F-]{36}}")
    Page one(@PathVariable UUID id, SignedIn who, Frame frame, HttpServletRequest request) {
        var of = who.partnership();
        var arrival = arrivals.of(request, of, RegisterReader.PROJECTION);
        if (arrival != null) forms.forget(request, NEW);
        var fact = log.stream(of, id).stream().findFirst().orElseThrow(NotFound::new);
        if (!(fact.event() instanceof AssuranceGiven given)) throw new NotFound();
        var changed = reader.changed(of, given);
        var by = fact.at().stamp().actor();
        return pages.page(
                        "assurance/assurance",
                        frame.titled("Assurance " + given.reference())
                                .under(REGISTERS, ALL)
                                .at("/registers"))
                .with("caption", "Assurance " + given.reference())
                .with("heading", "Assurance for " + period(given))
                .with("rows", rows(of, given, fact))
                .with("warnings", warnings(of, given, fact))
                .with("changed", changed)
                .with("shown", AssuranceReader.SHOWN)
                .with("names", naming.names(of, things(changed.entries()), accounts(changed.entries(), by.account())))
                .with("arrival", arrival)
                .with("page", "/assurances/" + id)
                .with("entry", Things.entry(fact.at().position()))
                .with("history", Things.history(ThingKind.REGISTER_ENTRY, id));
    }

    private static List<UUID> things(List<HistoryEntry> entries) {
        return entries.stream()
                .flatMap(entry -> entry.about().stream())
                .map(thing -> thing.id())
                .distinct()
                .toList();
    }

    private static List<UUID> accounts(List<HistoryEntry> entries, UUID giver) {
        var accounts = new ArrayList<>(
                entries.stream().map(entry -> entry.by().account()).distinct().toList());
        accounts.add(giver);
        return accounts;
    }

    private List<SummaryRow> rows(String of, AssuranceGiven given, Fact fact) {
        var by = fact.at().stamp().actor();
        var rows = new ArrayList<SummaryRow>();
        rows.add(SummaryRow.of("What it says", Wording.of(given.text())));
        var level = given.level();
        if (level != null) {
            rows.add(SummaryRow.of(
                    "Level",
                    "%s: %s (%s, %s)"
                            .formatted(level.value(), Wording.of(level.descriptor()), level.scale(), level.version())));
        }
        rows.add(SummaryRow.of("Period", period(given)));
        rows.add(SummaryRow.of(
                "Given by",
                naming.names(of, List.of(), List.of(by.account())).by(by) + ", "
                        + DateWords.at(fact.at().recordedAt())));
        rows.add(SummaryRow.of(
                "Own part in the work",
                Wording.orNull(given.ownPart()) == null
                        ? "None, as the scrutineer says"
                        : Wording.of(given.ownPart())));
        rows.add(SummaryRow.of("Rests on", "Entries 1 to %,d".formatted(given.position())));
        rows.add(SummaryRow.of("Tree head", given.treeHead()));
        rows.add(SummaryRow.of("Was that signed?", signed(of, given)));
        return rows;
    }

    private static String period(AssuranceGiven given) {
        return DateWords.of(Dated.of(given.from())) + " to " + DateWords.of(Dated.of(given.until()));
    }

    private String signed(String of, AssuranceGiven given) {
        return proofs.of(of, given.position())
                .map(
                        head -> root(head).equals(given.treeHead())
                                ? "Yes: the ledger signed this head on " + DateWords.at(head.signedAt()) + "."
                                : "No: the ledger signed another head over these entries. Find out why before you rely on this.")
                .orElse("The ledger has signed no head over exactly these entries.");
    }

    private static String root(ProofLog.Head head) {
        return Base64.getEncoder()
                .encodeToString(Checkpoint.parse(head.note().text()).root().bytes());
    }

    /** As far as accounts tell: another account of the same person is not known. */
    private List<String> warnings(String of, AssuranceGiven given, Fact fact) {
        var account = fact.at().stamp().actor().account();
        long recorded = reader.recordedBy(of, account, given);
        long chaired = reader.chairedBy(of, account, given);
        var warnings = new ArrayList<String>();
        if (given.ownPart() != null) {
            warnings.add("Whoever gave this assurance says that they had a part in the work that it is about.");
        }
        if (chaired > 0) {
            warnings.add(
                    "Whoever gave this assurance held or concluded %,d of the period's challenge events, by the account that they signed in with."
                            .formatted(chaired));
        }
        if (recorded > chaired) {
            warnings.add("Whoever gave this assurance recorded %,d other entries of the period themselves."
                    .formatted(recorded - chaired));
        }
        return warnings;
    }

    @GetMapping(NEW)
    @Allowed(Role.SCRUTINEER)
    View ask(SignedIn who, Frame frame, HttpSession session) {
        return forms.ask(form(who), frame.at("/registers"), session);
    }

    @GetMapping(NEW + "/check")
    @Allowed(Role.SCRUTINEER)
    View check(SignedIn who, Frame frame, HttpSession session) {
        return forms.check(form(who), frame.at("/registers"), session);
    }

    private Form form(SignedIn who) {
        var heads = proofs.newest(who.partnership(), HEADS);
        if (heads.isEmpty()) {
            throw new Conflict("Nothing of this ledger is signed yet, so there is no state that an assurance could rest"
                    + " on. Whoever runs the ledger starts the signer: the integrity page says how it stands.");
        }
        var options = heads.stream()
                .map(head -> new Option(
                        head.size() + ":" + root(head),
                        "Entries 1 to %,d, signed on %s".formatted(head.size(), DateWords.at(head.signedAt())),
                        "Tree head " + root(head)))
                .toList();
        return new Form(
                NEW,
                ALL.href(),
                ALL.label(),
                "Give an assurance",
                List.of(),
                List.of(
                        Question.text(
                                "text",
                                "What do you give assurance of, and how far?",
                                "What you looked at, by which methods, and what you cannot say. " + Question.NO_NAMES
                                        + "."),
                        Question.date("from", "What is the first day of the period?"),
                        Question.date("until", "What is its last day?"),
                        Question.oneOf("head", "Which state of the ledger does it rest on?", options)
                                .hinting("What is recorded after it will show as changed since your assurance"),
                        Question.text(
                                        "ownPart",
                                        "What of this work did you chair or own yourself?",
                                        "Leave this blank if nothing. It will stand beside your assurance.")
                                .optional(),
                        Question.line(
                                        "level",
                                        "Which level do you give, if your partnership uses levels?",
                                        "As the scale names it")
                                .optional(),
                        Question.line("descriptor", "What does that level mean?", "In the words of the scale")
                                .optional(),
                        Question.line("scale", "What is the scale called?", "Only with a level")
                                .optional(),
                        Question.line("scaleVersion", "Which version of the scale?", "Such as 2026")
                                .optional(),
                        Question.date("occurredOn", "When did you give it?").optional()),
                "Sign off this assurance",
                0);
    }
}
