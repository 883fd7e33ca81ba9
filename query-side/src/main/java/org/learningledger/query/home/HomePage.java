package org.learningledger.query.home;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.learningledger.query.action.ActionFilter;
import org.learningledger.query.action.ActionReader;
import org.learningledger.query.action.ActionState;
import org.learningledger.query.challenge.ChallengeFilter;
import org.learningledger.query.challenge.ChallengeReader;
import org.learningledger.query.discrepancy.DiscrepancyReader;
import org.learningledger.query.discrepancy.DiscrepancyState;
import org.learningledger.query.finding.FindingFilter;
import org.learningledger.query.finding.FindingReader;
import org.learningledger.query.history.HistoryReader;
import org.learningledger.query.learning.LearningFilter;
import org.learningledger.query.learning.LearningKind;
import org.learningledger.query.learning.LearningReader;
import org.learningledger.query.learning.Step;
import org.learningledger.query.page.DateWords;
import org.learningledger.query.page.Naming;
import org.learningledger.query.page.Rights;
import org.learningledger.query.page.WebPage;
import org.learningledger.query.plan.PlanFilter;
import org.learningledger.query.plan.PlanReader;
import org.learningledger.query.plan.PlanState;
import org.learningledger.query.register.RegisterReader;
import org.learningledger.query.source.SourceLine;
import org.learningledger.query.source.SourceReader;
import org.learningledger.store.log.LedgerLog;
import org.learningledger.store.time.Moment;
import org.learningledger.web.account.Allowed;
import org.learningledger.web.account.Role;
import org.learningledger.web.account.SignedIn;
import org.learningledger.web.page.Cell;
import org.learningledger.web.page.Frame;
import org.learningledger.web.page.Link;
import org.learningledger.web.page.Page;
import org.learningledger.web.page.Pages;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.UriUtils;

/** What needs doing, for whoever is signed in. */
@WebPage
class HomePage {

    private final LearningReader learning;
    private final ActionReader actions;
    private final FindingReader findings;
    private final DiscrepancyReader discrepancies;
    private final PlanReader plans;
    private final ChallengeReader challenges;
    private final SourceReader sources;
    private final HistoryReader history;
    private final RegisterReader register;
    private final LedgerLog log;
    private final ScrutineerPage scrutineer;
    private final Naming naming;
    private final Pages pages;

    HomePage(
            LearningReader learning,
            ActionReader actions,
            FindingReader findings,
            DiscrepancyReader discrepancies,
            PlanReader plans,
            ChallengeReader challenges,
            SourceReader sources,
            HistoryReader history,
            RegisterReader register,
            LedgerLog log,
            ScrutineerPage scrutineer,
            Naming naming,
            Pages pages) {
        this.learning = learning;
        this.actions = actions;
        this.findings = findings;
        this.discrepancies = discrepancies;
        this.plans = plans;
        this.challenges = challenges;
        this.sources = sources;
        this.history = history;
        this.register = register;
        this.log = log;
        this.scrutineer = scrutineer;
        this.naming = naming;
        this.pages = pages;
    }

    @GetMapping("/")
    @Allowed(signedIn = true)
    Page home(SignedIn who, Frame frame) {
        if (who.role() == Role.ADMINISTRATOR) return pages.page("home/administrator", frame.titled("Home"));
        if (!Rights.of(who).read()) {
            return pages.page("home/published", frame.titled("Home")).with("reviews", published(who.partnership()));
        }
        var of = who.partnership();
        if (who.role() == Role.SCRUTINEER) return scrutineer.page(who, frame, steps(of));
        var agency = who.role() == Role.AGENCY_LEAD ? who.agency() : null;
        return pages.page("home/home", frame.titled("Home"))
                .with("own", agency == null ? List.of() : own(of, agency))
                .with(
                        "agency",
                        agency == null
                                ? null
                                : naming.names(of, List.of(), List.of()).agencyTitle(agency))
                .with("doing", doing(of))
                .with("steps", steps(of))
                .with("facts", log.count(of));
    }

    /** What anybody may know of a review that is on the site now: what it is called, and until when. */
    private List<List<Cell>> published(String of) {
        var reviews = sources.published(of, today());
        var withdrawn =
                history.withdrawn(of, reviews.stream().map(SourceLine::id).toList());
        return reviews.stream()
                .filter(review -> !withdrawn.contains(review.id()))
                .map(review -> List.of(
                        Cell.of(review.pseudonym() == null ? review.title() : review.pseudonym()),
                        Cell.of(review.kind()),
                        Cell.of(DateWords.brief(review.publishedUntil()))))
                .toList();
    }

    private List<List<Cell>> own(String of, String agency) {
        var address = "/actions?agency=" + UriUtils.encode(agency, StandardCharsets.UTF_8);
        return List.of(
                line("All actions of your agency", address, count(of, agency, null, null, null)),
                line("Overdue", address + "&only=overdue", count(of, agency, null, today(), null)),
                line(
                        "Said done, waiting for somebody else to verify",
                        address + "&state=SAID_DONE",
                        count(of, agency, ActionState.SAID_DONE, null, null)),
                line(
                        "Verified, without an outcome",
                        address + "&state=VERIFIED",
                        count(of, agency, ActionState.VERIFIED, null, null)));
    }

    private List<List<Cell>> doing(String of) {
        var accepted =
                new LearningFilter(LearningKind.RECOMMENDATION, Step.RECOMMENDED, null, null, null, null, null, null);
        var regressed = new LearningFilter(LearningKind.RECOMMENDATION, null, true, null, null, null, null, null);
        return List.of(
                line(
                        "Recommendations that nobody has accepted",
                        "/recommendations?step=RECOMMENDED",
                        learning.list(of, accepted, 1).total()),
                line(
                        "Recommendations that have regressed",
                        "/recommendations?only=regressed",
                        learning.list(of, regressed, 1).total()),
                line(
                        "Actions said done, waiting to be verified",
                        "/actions?state=SAID_DONE",
                        count(of, null, ActionState.SAID_DONE, null, null)),
                line(
                        "Actions verified, without an outcome",
                        "/actions?state=VERIFIED",
                        count(of, null, ActionState.VERIFIED, null, null)),
                line("Overdue actions", "/actions?only=overdue", count(of, null, null, today(), null)),
                line(
                        "Actions whose owner is unknown",
                        "/actions?only=owner-unknown",
                        count(of, null, null, null, true)),
                line("Actions whose owner no longer exists", "/actions?only=orphaned", orphaned(of)),
                line(
                        "Signed-off plans that were contradicted since",
                        "/plans?state=CONTRADICTED",
                        plans.list(of, new PlanFilter(null, null, PlanState.CONTRADICTED, null), 1)
                                .total()),
                line(
                        "Challenge events at which impact was claimed without evidence",
                        "/challenge-events?only=uncited",
                        challenges
                                .list(of, new ChallengeFilter(null, null, true, null, null), 1)
                                .total()),
                line(
                        "Findings without a recommendation",
                        "/findings?only=unanswered",
                        findings.list(of, new FindingFilter(null, null, null, null, null, null, true), 1)
                                .total()),
                line(
                        "Discrepancies suggested by a check, waiting for somebody to look",
                        "/discrepancies?state=SUGGESTED",
                        discrepancies.counts(of).getOrDefault(DiscrepancyState.SUGGESTED, 0L)));
    }

    private List<List<Cell>> steps(String of) {
        var counts = learning.counts(of, LearningKind.RECOMMENDATION);
        var lines = new ArrayList<List<Cell>>();
        Arrays.stream(Step.values())
                // A recommendation stands on the first step only where others refer to it and nobody recorded it.
                .filter(step -> step != Step.IDENTIFIED || counts.getOrDefault(step, 0L) > 0)
                .map(step -> line(step.label(), "/recommendations?step=" + step, counts.getOrDefault(step, 0L)))
                .forEach(lines::add);
        lines.add(line(
                "Regressed", "/recommendations?only=regressed", learning.regressed(of, LearningKind.RECOMMENDATION)));
        return lines;
    }

    private long count(
            String of,
            @Nullable String agency,
            @Nullable ActionState state,
            @Nullable LocalDate overdueOn,
            @Nullable Boolean ownerUnknown) {
        return actions.list(of, new ActionFilter(agency, null, state, overdueOn, null, ownerUnknown, null, null), 1)
                .total();
    }

    private long orphaned(String of) {
        var gone = List.copyOf(register.replaced(of).keySet());
        return actions.list(of, ActionFilter.ALL.leftBehindBy(gone), 1).total();
    }

    private static List<Cell> line(String label, String href, long count) {
        return List.of(count == 0 ? Cell.of(label) : Cell.of(new Link(label, href)), Cell.of(count));
    }

    private static LocalDate today() {
        return Moment.asked().day();
    }
}
