package org.learningledger.query.learning;

import static org.learningledger.query.Mother.on;

import java.util.List;
import java.util.UUID;
import org.learningledger.events.AgencyCode;
import org.learningledger.events.Words;
import org.learningledger.events.action.ActionId;
import org.learningledger.events.action.ActionLinked;
import org.learningledger.events.action.ActionMerged;
import org.learningledger.events.action.ActionMoved;
import org.learningledger.events.action.ActionReopened;
import org.learningledger.events.action.ActionSplit;
import org.learningledger.events.action.ActionStrength;
import org.learningledger.events.action.ActionStrengthJudged;
import org.learningledger.events.action.ActionTakenAsDone;
import org.learningledger.events.action.ActionUnlinked;
import org.learningledger.events.action.ActionWithdrawn;
import org.learningledger.events.action.Owner;
import org.learningledger.events.action.OwnerHandedOver;
import org.learningledger.events.action.PlanKind;
import org.learningledger.events.challenge.ChallengeEventId;
import org.learningledger.events.evidence.EntryCitedAsEvidence;
import org.learningledger.events.evidence.EvidenceId;
import org.learningledger.events.evidence.EvidenceLevel;
import org.learningledger.events.finding.FindingId;
import org.learningledger.events.plan.ActionPutIntoPlan;
import org.learningledger.events.plan.PlanId;
import org.learningledger.events.plan.PlanOpened;
import org.learningledger.events.plan.PlanReopened;
import org.learningledger.events.plan.PlanSignedOff;
import org.learningledger.events.plan.SeenAction;
import org.learningledger.events.recommendation.RecommendationAcceptedInPart;
import org.learningledger.events.recommendation.RecommendationId;
import org.learningledger.events.recommendation.RecommendationLinked;
import org.learningledger.events.recommendation.RecommendationNotAccepted;
import org.learningledger.events.recommendation.RecommendationUnlinked;
import org.learningledger.events.recommendation.SmartChecked;
import org.learningledger.events.recommendation.SmartMark;
import org.learningledger.events.register.EntryId;

/** What changes a chain after it has been recorded. */
final class Changes {

    private static final Words WHY = Words.plain("The group decided so");

    private Changes() {}

    static RecommendationAcceptedInPart inPart(RecommendationId recommendation, String agency) {
        return new RecommendationAcceptedInPart(
                recommendation, AgencyCode.of(agency), Words.plain("new cases"), WHY, on("2021-05"));
    }

    static RecommendationNotAccepted notAccepted(RecommendationId recommendation, String agency) {
        return new RecommendationNotAccepted(recommendation, AgencyCode.of(agency), WHY, on("2021-05"));
    }

    static RecommendationLinked linked(RecommendationId recommendation, FindingId finding) {
        return new RecommendationLinked(recommendation, List.of(finding), null, null);
    }

    static RecommendationUnlinked unlinked(RecommendationId recommendation, FindingId finding) {
        return new RecommendationUnlinked(recommendation, List.of(finding), WHY, null);
    }

    static SmartChecked smart(RecommendationId recommendation, SmartMark... met) {
        return new SmartChecked(recommendation, List.of(met), null, on("2021-05"));
    }

    static ActionLinked linked(ActionId action, RecommendationId recommendation) {
        return new ActionLinked(action, List.of(recommendation), List.of(), null, null);
    }

    static ActionLinked linked(ActionId action, FindingId finding) {
        return new ActionLinked(action, List.of(), List.of(finding), null, null);
    }

    static ActionUnlinked unlinked(ActionId action, RecommendationId recommendation) {
        return new ActionUnlinked(action, List.of(recommendation), List.of(), WHY, null);
    }

    static ActionReopened reopened(ActionId action) {
        return new ActionReopened(action, WHY, on("2022-01"));
    }

    static ActionWithdrawn withdrawn(ActionId action) {
        return new ActionWithdrawn(action, WHY, on("2022-01"));
    }

    static ActionSplit split(ActionId action, ActionId... into) {
        return new ActionSplit(action, List.of(into), WHY, on("2022-01"));
    }

    static ActionMerged merged(ActionId action, ActionId into) {
        return new ActionMerged(action, into, WHY, on("2022-01"));
    }

    static ActionMoved moved(ActionId action, PlanId to, PlanKind kind) {
        return new ActionMoved(action, null, to, kind, null, on("2021-10"));
    }

    static OwnerHandedOver handedOver(ActionId action, String agency) {
        return new OwnerHandedOver(action, new Owner(AgencyCode.of(agency), null, null), WHY, on("2021-10"));
    }

    static ActionTakenAsDone takenAsDone(ActionId action) {
        return new ActionTakenAsDone(
                action, UUID.randomUUID(), Words.plain("completed"), PlanKind.MULTI_AGENCY, null, on("2021-12"));
    }

    static ActionStrengthJudged strength(ActionId action) {
        return new ActionStrengthJudged(action, ActionStrength.WEAKER, Words.plain("It is training"), null);
    }

    static EntryCitedAsEvidence cited(ActionId action, EvidenceLevel level) {
        return new EntryCitedAsEvidence(
                new EvidenceId(UUID.randomUUID()),
                "E-2",
                action,
                new EntryId(UUID.randomUUID()),
                level,
                Words.plain("The survey of practitioners"),
                on("2021-12"));
    }

    static PlanOpened opened(PlanId plan) {
        return new PlanOpened(
                plan, "P-1", PlanKind.MULTI_AGENCY, Words.plain("Neglect"), null, List.of(), on("2021-05"));
    }

    static ActionPutIntoPlan put(PlanId plan, ActionId action) {
        return new ActionPutIntoPlan(plan, action, null, on("2021-06"));
    }

    static PlanSignedOff signedOff(PlanId plan, ActionId action) {
        return new PlanSignedOff(
                plan, new ChallengeEventId(UUID.randomUUID()), List.of(new SeenAction(action, 3)), null, on("2022-02"));
    }

    static PlanReopened reopened(PlanId plan) {
        return new PlanReopened(plan, WHY, on("2022-03"));
    }
}
