package org.learningledger.query;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.AgencyCode;
import org.learningledger.events.Citation;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;
import org.learningledger.events.action.ActionAgreed;
import org.learningledger.events.action.ActionId;
import org.learningledger.events.action.ActionSaidDone;
import org.learningledger.events.action.ActionStated;
import org.learningledger.events.action.ActionVerified;
import org.learningledger.events.action.DueDateExtended;
import org.learningledger.events.action.OutcomeSeen;
import org.learningledger.events.action.Owner;
import org.learningledger.events.action.PlanKind;
import org.learningledger.events.action.ProgressReported;
import org.learningledger.events.action.ProgressStated;
import org.learningledger.events.challenge.AgencyAnswered;
import org.learningledger.events.challenge.ChallengeConcluded;
import org.learningledger.events.challenge.ChallengeEventHeld;
import org.learningledger.events.challenge.ChallengeEventId;
import org.learningledger.events.challenge.Seat;
import org.learningledger.events.evidence.EvidenceAdded;
import org.learningledger.events.evidence.EvidenceId;
import org.learningledger.events.evidence.EvidenceLevel;
import org.learningledger.events.finding.FindingId;
import org.learningledger.events.finding.FindingKind;
import org.learningledger.events.finding.FindingRecorded;
import org.learningledger.events.finding.FindingStated;
import org.learningledger.events.measure.Comparator;
import org.learningledger.events.measure.MeasureDefined;
import org.learningledger.events.measure.MeasureId;
import org.learningledger.events.measure.MeasurementTaken;
import org.learningledger.events.measure.TargetSet;
import org.learningledger.events.plan.ActionPutIntoPlan;
import org.learningledger.events.plan.PlanId;
import org.learningledger.events.plan.PlanOpened;
import org.learningledger.events.plan.PlanSignedOff;
import org.learningledger.events.plan.SeenAction;
import org.learningledger.events.recommendation.FoundNotInPlaceAtChallenge;
import org.learningledger.events.recommendation.LearningFoundNotInPlace;
import org.learningledger.events.recommendation.RecommendationAccepted;
import org.learningledger.events.recommendation.RecommendationId;
import org.learningledger.events.recommendation.RecommendationMade;
import org.learningledger.events.recommendation.RecommendationStated;
import org.learningledger.events.source.AuditCarriedOut;
import org.learningledger.events.source.AuditKind;
import org.learningledger.events.source.ReviewKind;
import org.learningledger.events.source.ReviewOpened;
import org.learningledger.events.source.SourceId;
import org.learningledger.store.record.Actor;

/** One chain of learning, from a review to a re-audit: each test gets its own ids. */
public final class Mother {

    public static final String POLICE = "ORG-POL";
    public static final String COUNCIL = "ORG-MBC";

    public final SourceId review = new SourceId(UUID.randomUUID());
    public final SourceId audit = new SourceId(UUID.randomUUID());
    public final SourceId reAudit = new SourceId(UUID.randomUUID());
    public final FindingId finding = new FindingId(UUID.randomUUID());
    public final RecommendationId recommendation = new RecommendationId(UUID.randomUUID());
    public final ActionId action = new ActionId(UUID.randomUUID());
    public final ActionId otherAction = new ActionId(UUID.randomUUID());
    public final EvidenceId evidence = new EvidenceId(UUID.randomUUID());
    public final PlanId plan = new PlanId(UUID.randomUUID());
    public final ChallengeEventId challenge = new ChallengeEventId(UUID.randomUUID());
    public final MeasureId measure = new MeasureId(UUID.randomUUID());

    public static Actor officer(String partnership, @Nullable String agency) {
        return new Actor(partnership, new UUID(7, 7), "BUSINESS_UNIT", agency, null);
    }

    public static Citation citation() {
        return new Citation("papers", "row", "DOC-1", "paper.txt:1", null);
    }

    public static @Nullable StatedDate on(@Nullable String edtf) {
        return edtf == null ? null : StatedDate.of(edtf);
    }

    public ReviewOpened reviewOpened() {
        return new ReviewOpened(
                review, "REV-1", ReviewKind.LCSPR, "Stork", Words.plain("Review of neglect"), on("2021-02"));
    }

    public FindingRecorded findingRecorded() {
        return finding(finding, "F-1", review, List.of("T6"), "Middlesbrough", "2021-03");
    }

    public static FindingRecorded finding(
            FindingId id,
            String reference,
            SourceId source,
            List<String> themes,
            @Nullable String area,
            @Nullable String on) {
        return new FindingRecorded(
                id, reference, source, FindingKind.GAP, Words.plain("Neglect was seen late"), themes, area, on(on));
    }

    public FindingStated findingStated() {
        return new FindingStated(
                finding,
                "F-1",
                Words.plain("Neglect was seen late"),
                "learning",
                List.of(review),
                List.of(),
                List.of(),
                List.of("T6"),
                List.of("P2"),
                null,
                null,
                null,
                citation());
    }

    public RecommendationMade made() {
        return new RecommendationMade(
                recommendation,
                "R-1",
                review,
                List.of(finding),
                Words.plain("Use the neglect tool in every case"),
                List.of(AgencyCode.of(POLICE), AgencyCode.of(COUNCIL)),
                List.of(),
                null,
                12,
                on("2021-04"));
    }

    public RecommendationStated printed() {
        return new RecommendationStated(
                recommendation,
                "R-1",
                Words.plain("Use the neglect tool in every case"),
                "1",
                List.of(review),
                List.of(),
                null,
                Words.plain("All partners"),
                null,
                null,
                null,
                citation());
    }

    public RecommendationAccepted accepted() {
        return acceptedBy(POLICE);
    }

    public RecommendationAccepted acceptedBy(String agency) {
        return new RecommendationAccepted(recommendation, AgencyCode.of(agency), null, on("2021-05"));
    }

    public ActionAgreed agreed() {
        return agreed(action, "A-1", new Owner(AgencyCode.of(POLICE), "Head of Safeguarding", null));
    }

    public ActionAgreed agreed(ActionId id, String reference, Owner owner) {
        return new ActionAgreed(
                id,
                reference,
                List.of(recommendation),
                List.of(finding),
                Words.plain("Train all teams in the neglect tool"),
                owner,
                PlanKind.MULTI_AGENCY,
                on("2021-09"),
                Words.plain("Neglect is seen early"),
                on("2021-06"));
    }

    public ActionStated stated() {
        return new ActionStated(
                action,
                "A-1",
                null,
                Words.plain("Teams will be trained"),
                List.of(recommendation),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                Words.plain("the Partnership"),
                List.of(),
                null,
                null,
                null,
                null,
                Words.plain("completed"),
                null,
                List.of(),
                null,
                null,
                null,
                citation());
    }

    public ProgressStated progressStated() {
        return new ProgressStated(
                action, "PR-1", Words.plain("All trained"), Words.plain("done"), on("2021"), null, citation());
    }

    public ProgressReported progressReported() {
        return new ProgressReported(action, Words.plain("Half of the teams are trained"), on("2021-08"));
    }

    public DueDateExtended extended(String due) {
        return new DueDateExtended(
                action, StatedDate.of(due), Words.plain("Trainers fell ill"), Words.plain("L&D group"), on("2021-09"));
    }

    public ActionSaidDone saidDone() {
        return saidDone(action);
    }

    public ActionSaidDone saidDone(ActionId id) {
        return new ActionSaidDone(id, Words.plain("All teams trained"), on("2021-11"));
    }

    public ActionVerified verified() {
        return verified(action);
    }

    public ActionVerified verified(ActionId id) {
        return new ActionVerified(id, List.of(evidence), null, on("2021-12"));
    }

    public EvidenceAdded practice() {
        return evidence(EvidenceLevel.PRACTICE);
    }

    public EvidenceAdded evidence(EvidenceLevel level) {
        return new EvidenceAdded(
                evidence,
                "E-1",
                action,
                level,
                Words.plain("Case files show the tool"),
                Words.plain("Shared drive"),
                on("2021-12"));
    }

    public OutcomeSeen outcomeSeen(EvidenceId... cited) {
        return new OutcomeSeen(
                action,
                null,
                Words.plain("Neglect is seen earlier"),
                Words.plain("children under five"),
                List.of(cited),
                null,
                on("2022-03"));
    }

    public MeasureDefined measured() {
        return new MeasureDefined(
                measure,
                "M-1",
                List.of(recommendation),
                Words.plain("Cases with the tool"),
                Words.plain("Share of sampled cases in which the tool was used"),
                "%",
                on("2021-05"));
    }

    public TargetSet target(String value, @Nullable String on) {
        return new TargetSet(measure, Comparator.AT_LEAST, new BigDecimal(value), on(on));
    }

    public MeasurementTaken measurement(String value, @Nullable String on) {
        return measurement(value, null, on);
    }

    public MeasurementTaken measurement(String value, @Nullable SourceId source, @Nullable String on) {
        return new MeasurementTaken(measure, new BigDecimal(value), source, null, on(on));
    }

    public AuditCarriedOut auditCarriedOut() {
        return new AuditCarriedOut(
                audit, "AUD-1", AuditKind.CASE_FILE, Words.plain("Neglect audit"), null, null, on("2021-06"));
    }

    public AuditCarriedOut reAuditCarriedOut() {
        return new AuditCarriedOut(
                reAudit, "AUD-2", AuditKind.CASE_FILE, Words.plain("Neglect re-audit"), null, audit, on("2022-06"));
    }

    public LearningFoundNotInPlace notInPlace(@Nullable String on) {
        return new LearningFoundNotInPlace(recommendation, audit, Words.plain("Nobody used the tool"), on(on));
    }

    public FoundNotInPlaceAtChallenge notInPlaceAtChallenge(@Nullable String on) {
        return new FoundNotInPlaceAtChallenge(
                recommendation, challenge, Words.plain("No team could show its use"), on(on));
    }

    public PlanOpened planOpened() {
        return new PlanOpened(
                plan,
                "P-1",
                PlanKind.MULTI_AGENCY,
                Words.plain("Plan after Stork"),
                null,
                List.of(review),
                on("2021-05"));
    }

    public ActionPutIntoPlan putIn(ActionId id) {
        return new ActionPutIntoPlan(plan, id, null, on("2021-06"));
    }

    public ChallengeEventHeld held() {
        return new ChallengeEventHeld(
                challenge,
                "CE-9",
                Words.plain("What changed after Stork"),
                List.of(plan),
                List.of(review),
                new Seat("Independent chair", null),
                List.of(new Seat("Head of Service", AgencyCode.of(COUNCIL))),
                List.of(new Seat("Independent scrutineer", null)),
                on("2022-01"));
    }

    public AgencyAnswered answered(String agency, EvidenceId... shown) {
        return new AgencyAnswered(
                challenge,
                AgencyCode.of(agency),
                Words.plain("Every team uses the tool"),
                Words.plain("Neglect is seen earlier"),
                null,
                List.of(shown),
                on("2022-01"));
    }

    public ChallengeConcluded concluded() {
        return new ChallengeConcluded(challenge, Words.plain("The panel was satisfied"), on("2022-01"));
    }

    public PlanSignedOff signedOff(SeenAction... seen) {
        return new PlanSignedOff(plan, challenge, List.of(seen), null, on("2022-02"));
    }
}
