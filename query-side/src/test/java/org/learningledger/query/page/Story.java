package org.learningledger.query.page;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.AgencyCode;
import org.learningledger.events.LedgerEvent;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Thing;
import org.learningledger.events.ThingKind;
import org.learningledger.events.Words;
import org.learningledger.events.action.ActionAgreed;
import org.learningledger.events.action.ActionId;
import org.learningledger.events.action.ActionSaidDone;
import org.learningledger.events.action.Owner;
import org.learningledger.events.action.PlanKind;
import org.learningledger.events.challenge.ChallengeEventId;
import org.learningledger.events.challenge.ChallengeEventStated;
import org.learningledger.events.discrepancy.DiscrepancyId;
import org.learningledger.events.discrepancy.DiscrepancyRaised;
import org.learningledger.events.evidence.EvidenceAdded;
import org.learningledger.events.evidence.EvidenceId;
import org.learningledger.events.evidence.EvidenceLevel;
import org.learningledger.events.measure.MeasureDefined;
import org.learningledger.events.recommendation.RecommendationId;
import org.learningledger.events.recommendation.RecommendationMade;
import org.learningledger.events.register.AssuranceStated;
import org.learningledger.events.register.CommitteeActionStated;
import org.learningledger.events.register.CommitteeCommentStated;
import org.learningledger.events.register.DocumentStated;
import org.learningledger.events.register.EntryId;
import org.learningledger.events.register.OrganisationStated;
import org.learningledger.events.register.PartnershipOpened;
import org.learningledger.events.register.PostStated;
import org.learningledger.events.register.PriorityStated;
import org.learningledger.events.register.ThemeStated;
import org.learningledger.events.source.ReviewStated;
import org.learningledger.query.Ledger;
import org.learningledger.query.Mother;
import org.learningledger.store.record.Actor;
import org.learningledger.store.time.StatedOn;
import org.learningledger.web.account.Accounts;
import org.learningledger.web.account.NewAccount;
import org.learningledger.web.account.Role;
import org.learningledger.web.directory.Directory;

/** A partnership with something of everything: a chain of learning that was lived, and one that only papers tell of. */
final class Story {

    static final String PASSWORD = "seven-blue-herons";

    final String partnership;
    final Mother chain = new Mother();
    final Mother papers = new Mother();
    final EvidenceId evidence = new EvidenceId(UUID.randomUUID());
    final EntryId document = new EntryId(UUID.randomUUID());
    private final EntryId theme = new EntryId(UUID.randomUUID());
    private final EntryId post = new EntryId(UUID.randomUUID());
    private final EntryId priority = new EntryId(UUID.randomUUID());
    private final EntryId committeeAction = new EntryId(UUID.randomUUID());
    final EntryId claim = new EntryId(UUID.randomUUID());
    private final EntryId police = new EntryId(UUID.randomUUID());
    private final ChallengeEventId challenge = new ChallengeEventId(UUID.randomUUID());
    final SourceStory sources = new SourceStory();
    private final DiscrepancyId discrepancy = new DiscrepancyId(UUID.randomUUID());

    Story(String partnership) {
        this.partnership = partnership;
    }

    String signInName(Role role) {
        return role.name().toLowerCase(Locale.UK) + "." + partnership;
    }

    /** An action that is said done and waits for somebody to verify it; its intended outcome is not stated. */
    ActionId open() {
        return chain.otherAction;
    }

    void tell(Ledger ledger, Accounts accounts, Directory directory) {
        Role.ofPeople().forEach(role -> open(accounts, role));
        directory.keep(partnership, Map.of("POST-1", "Jo Published"));
        var lead = actor(Role.AGENCY_LEAD, Mother.POLICE);
        var group = actor(Role.LD_GROUP, null);
        ledger.records(
                Actor.operator(partnership),
                null,
                new PartnershipOpened(
                        new EntryId(UUID.randomUUID()),
                        "Moorland Safeguarding Children Partnership",
                        true,
                        StatedDate.of("2019-09")));
        ledger.records(
                Actor.operator(partnership),
                new StatedOn("2021-10", StatedOn.Basis.DECLARED),
                told().toArray(new LedgerEvent[0]));
        ledger.records(
                group,
                null,
                chain.reviewOpened(),
                chain.auditCarriedOut(),
                chain.findingRecorded(),
                chain.made(),
                chain.agreed(),
                chain.measured(),
                chain.target("80", "2021-06-01"));
        ledger.records(lead, null, chain.accepted(), chain.acceptedBy(Mother.COUNCIL), chain.progressReported());
        ledger.records(
                Actor.operator(partnership), new StatedOn("2021-10", StatedOn.Basis.DECLARED), chain.progressStated());
        ledger.records(group, null, chain.extended("2021-12-31"));
        ledger.records(lead, null, chain.saidDone(), chain.practice());
        ledger.records(actor(Role.QP_GROUP, Mother.POLICE), null, chain.verified());
        ledger.records(
                group,
                null,
                chain.outcomeSeen(chain.evidence),
                chain.reAuditCarriedOut(),
                chain.measurement("70", "2021"),
                chain.measurement("85", chain.reAudit, "2022-06"),
                chain.planOpened(),
                chain.putIn(chain.action),
                chain.held(),
                chain.answered(Mother.POLICE, chain.evidence),
                chain.answered(Mother.COUNCIL));
        ledger.records(
                lead,
                null,
                new ActionAgreed(
                        open(),
                        "A-2",
                        List.of(),
                        List.of(),
                        Words.plain("Hold a session on <hidden> harm for all teams"),
                        new Owner(AgencyCode.of(Mother.POLICE), null, null),
                        PlanKind.SINGLE_AGENCY,
                        null,
                        null,
                        StatedDate.of("2022-06-04")),
                new ActionSaidDone(open(), Words.plain("Two sessions were held"), StatedDate.of("2022-22")),
                new EvidenceAdded(
                        evidence,
                        "E-2",
                        open(),
                        EvidenceLevel.ACTIVITY,
                        Words.plain("Register of the sessions"),
                        null,
                        null));
        sources.tell(ledger, lead, group);
    }

    private List<LedgerEvent> told() {
        var told = new ArrayList<LedgerEvent>();
        told.add(new DocumentStated(
                document,
                "DOC-1",
                Words.plain("Annual report 2021 to 2022"),
                "report",
                null,
                Words.plain("2021/22"),
                "1-900",
                StatedDate.printed("2022", "2022"),
                null,
                Mother.citation()));
        told.add(organisation(police, Mother.POLICE, "Moorland Police"));
        told.add(organisation(new EntryId(UUID.randomUUID()), Mother.COUNCIL, "Moorland Council"));
        for (int i = 1; i <= 30; i++) {
            told.add(organisation(new EntryId(UUID.randomUUID()), "ORG-" + i, "Small agency " + i));
        }
        told.add(new PostStated(
                post,
                "POST-1",
                Words.plain("Chair of the group"),
                null,
                List.of(Mother.POLICE),
                List.of(),
                Words.plain("chaired the group"),
                null,
                null,
                Mother.citation()));
        told.add(new PriorityStated(
                priority,
                "P2",
                Words.plain("Neglect"),
                null,
                Words.plain("See it early"),
                null,
                null,
                Mother.citation()));
        told.add(new CommitteeActionStated(
                committeeAction,
                "CA-1",
                Words.plain("Scrutiny committee"),
                Words.plain("Send the figures"),
                Words.plain("Director"),
                null,
                StatedDate.of("2022-12"),
                null,
                null,
                Mother.citation()));
        told.add(new CommitteeCommentStated(
                committeeAction, "CC-1", Words.plain("They were sent"), StatedDate.of("2023-01"), Mother.citation()));
        told.add(new AssuranceStated(
                claim,
                "IC-1",
                "claim",
                Words.plain("Practice is better"),
                null,
                List.of("POST-1"),
                List.of("P2"),
                List.of(papers.review),
                null,
                null,
                null,
                null,
                Mother.citation()));
        told.add(new ThemeStated(
                theme, "T6", "6", Words.plain("Hidden harm"), List.of(papers.review), null, Mother.citation()));
        told.add(new ReviewStated(
                papers.review,
                "RV-1",
                Words.plain("Heron"),
                Words.plain("Review of a family"),
                Words.plain("LCSPR"),
                Words.plain("not published"),
                null,
                StatedDate.printed("2022-22", "the summer"),
                "published",
                null,
                Mother.citation()));
        told.add(new ChallengeEventStated(
                challenge,
                "CE-1",
                null,
                Words.plain("Neglect challenge event"),
                null,
                List.of(papers.review),
                null,
                null,
                null,
                null,
                null,
                null,
                Words.plain("More to do"),
                null,
                StatedDate.printed(null, "last year"),
                "held",
                null,
                Mother.citation()));
        told.add(papers.printed());
        told.add(papers.findingStated());
        told.add(papers.stated());
        told.add(papers.progressStated());
        told.add(new DiscrepancyRaised(
                discrepancy,
                "D-1",
                List.of(new Thing(ThingKind.ACTION, papers.action.value())),
                Words.plain("all teams were trained"),
                Words.plain("training has not begun"),
                null,
                null));
        return told;
    }

    /** Every page there is. */
    List<String> pages() {
        var pages = new ArrayList<>(List.of(
                "/",
                "/reviews",
                "/audits",
                "/findings",
                "/recommendations",
                "/learning-over-time",
                "/recurrences",
                "/re-tests",
                "/actions",
                "/plans",
                "/challenge-events",
                "/registers",
                "/history",
                "/late-entries",
                "/since",
                "/dates",
                "/dates/agencies",
                "/dates/never-overdue",
                "/own-work",
                "/reports",
                "/figures"));
        for (var mother : List.of(chain, papers)) {
            pages.add("/sources/" + mother.review.value());
            pages.add("/findings/" + mother.finding.value());
            pages.add("/recommendations/" + mother.recommendation.value());
            pages.add("/actions/" + mother.action.value());
            pages.add("/history/source/" + mother.review.value());
            pages.add("/history/finding/" + mother.finding.value());
            pages.add("/history/recommendation/" + mother.recommendation.value());
            pages.add("/history/action/" + mother.action.value());
        }
        pages.add("/sources/" + chain.audit.value());
        pages.add("/sources/" + chain.reAudit.value());
        pages.add("/measures/" + chain.measure.value());
        pages.add("/history/measure/" + chain.measure.value());
        pages.add("/history/evidence/" + chain.evidence.value());
        pages.add("/plans/new");
        pages.add("/plans/" + chain.plan.value());
        pages.add("/history/plan/" + chain.plan.value());
        pages.add("/challenge-events/new");
        pages.add("/challenge-events/" + chain.challenge.value());
        pages.add("/history/challenge-event/" + chain.challenge.value());
        pages.add("/registers/documents/" + document.value());
        pages.add("/registers/organisations/" + police.value());
        pages.add("/registers/posts/" + post.value());
        pages.add("/registers/priorities/" + priority.value());
        pages.add("/registers/themes/" + theme.value());
        pages.add("/registers/committee-actions/" + committeeAction.value());
        pages.add("/registers/committee-actions/" + committeeAction.value() + "/comments");
        pages.add("/registers/assurance-statements/" + claim.value());
        pages.add("/registers/assurance-statements/" + claim.value() + "/evidence");
        pages.add("/registers/organisations/" + police.value() + "/rename");
        pages.add("/registers/organisations/" + police.value() + "/replace");
        pages.add("/impact-claims");
        for (var register : List.of(
                "indicators",
                "training",
                "learning-events",
                "procedures",
                "briefings",
                "budget",
                "national-items",
                "rapid-reviews",
                "assurance-statements",
                "report-statements",
                "committee-resolutions",
                "committee-actions",
                "decisions",
                "voice-of-the-child",
                "posts")) {
            pages.add("/registers/" + register + "/new");
        }
        pages.add("/registers/challenge-events/" + challenge.value());
        pages.add("/discrepancies");
        pages.add("/discrepancies/" + discrepancy.value());
        pages.add("/history/challenge-event/" + challenge.value());
        pages.add("/history/discrepancy/" + discrepancy.value());
        pages.add("/history/register-entry/" + police.value());
        for (var register :
                List.of("documents", "organisations", "groups", "posts", "priorities", "themes", "challenge-events")) {
            pages.add("/registers/" + register);
        }
        for (var form : List.of(
                "progress",
                "done",
                "evidence",
                "verification",
                "outcome",
                "outcome/seen",
                "outcome/none",
                "outcome/too-early")) {
            pages.add("/actions/" + open().value() + "/" + form);
        }
        for (var form : List.of(
                "measure",
                "answer/accepted",
                "answer/in-part",
                "answer/not-accepted",
                "links",
                "links/undo",
                "smart",
                "not-in-place",
                "not-in-place/challenge")) {
            pages.add("/recommendations/" + chain.recommendation.value() + "/" + form);
        }
        pages.add("/measures/" + chain.measure.value() + "/target");
        pages.add("/measures/" + chain.measure.value() + "/measurement");
        pages.add("/compare");
        pages.add("/compare?from=2021-10-31");
        pages.add("/compare/actions");
        pages.add("/compare/recommendations?from=2021-10-31");
        pages.add("/compare/registers/themes");
        pages.add("/compare/registers/themes?from=2021-09-30&to=2021-10-31");
        pages.add("/compare/action/" + chain.action.value());
        pages.add("/compare/action/" + papers.action.value() + "?from=2021-09-30&to=2021-10-31");
        pages.addAll(sources.pages());
        return pages;
    }

    static RecommendationMade recommended(Mother mother, String addressee) {
        var made = mother.made();
        return new RecommendationMade(
                made.recommendationId(),
                "R-9",
                made.source(),
                List.of(),
                made.text(),
                List.of(AgencyCode.of(addressee)),
                List.of(),
                null,
                made.retestAfterMonths(),
                made.occurredOn());
    }

    static MeasureDefined measure(Mother mother, RecommendationId... recommendations) {
        var measured = mother.measured();
        return new MeasureDefined(
                measured.measureId(),
                measured.reference(),
                List.of(recommendations),
                measured.name(),
                measured.definition(),
                measured.unit(),
                measured.occurredOn());
    }

    static ActionAgreed agreedAlone(Mother mother, Owner owner) {
        var agreed = mother.agreed();
        return new ActionAgreed(
                agreed.actionId(),
                "A-9",
                List.of(),
                List.of(),
                agreed.text(),
                owner,
                PlanKind.SINGLE_AGENCY,
                null,
                null,
                agreed.occurredOn());
    }

    /** Opens an account of the group for somebody with a post; the answer is its sign-in name. */
    String open(Accounts accounts, @Nullable String agency, String post) {
        var id = UUID.randomUUID();
        var signInName = "holder." + id;
        accounts.open(
                new NewAccount(id, partnership, signInName, "Sam Holder", null, Role.LD_GROUP, agency, post, PASSWORD));
        return signInName;
    }

    private void open(Accounts accounts, Role role) {
        accounts.open(new NewAccount(
                account(role),
                partnership,
                signInName(role),
                "Alex " + role.title(),
                null,
                role,
                role == Role.AGENCY_LEAD ? Mother.POLICE : null,
                null,
                PASSWORD));
    }

    Actor actor(Role role, @Nullable String agency) {
        return new Actor(partnership, account(role), role.name(), agency, null);
    }

    private UUID account(Role role) {
        return UUID.nameUUIDFromBytes((partnership + role).getBytes(StandardCharsets.UTF_8));
    }

    private static OrganisationStated organisation(EntryId id, String reference, String name) {
        return new OrganisationStated(
                id, reference, Words.plain(name), null, null, null, null, List.of(), null, null, Mother.citation());
    }
}
