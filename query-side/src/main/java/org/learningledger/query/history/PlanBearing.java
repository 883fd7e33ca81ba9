package org.learningledger.query.history;

import static org.learningledger.query.history.Bearing.actions;
import static org.learningledger.query.history.Bearing.challengeEvents;
import static org.learningledger.query.history.Bearing.entries;
import static org.learningledger.query.history.Bearing.evidenceOf;
import static org.learningledger.query.history.Bearing.findings;
import static org.learningledger.query.history.Bearing.named;
import static org.learningledger.query.history.Bearing.of;
import static org.learningledger.query.history.Bearing.plans;
import static org.learningledger.query.history.Bearing.recommendations;
import static org.learningledger.query.history.Bearing.sources;
import static org.learningledger.query.history.Bearing.things;

import java.util.List;
import java.util.stream.Stream;
import org.learningledger.events.ThingKind;
import org.learningledger.events.action.ActionAgreed;
import org.learningledger.events.action.ActionEvent;
import org.learningledger.events.action.ActionLinked;
import org.learningledger.events.action.ActionMerged;
import org.learningledger.events.action.ActionMoved;
import org.learningledger.events.action.ActionReopened;
import org.learningledger.events.action.ActionReworded;
import org.learningledger.events.action.ActionSaidDone;
import org.learningledger.events.action.ActionSplit;
import org.learningledger.events.action.ActionStated;
import org.learningledger.events.action.ActionStrengthJudged;
import org.learningledger.events.action.ActionTakenAsDone;
import org.learningledger.events.action.ActionUnlinked;
import org.learningledger.events.action.ActionVerified;
import org.learningledger.events.action.ActionWithdrawn;
import org.learningledger.events.action.DueDateExtended;
import org.learningledger.events.action.FirstDueDateFixed;
import org.learningledger.events.action.NoOutcomeSeen;
import org.learningledger.events.action.OutcomeSeen;
import org.learningledger.events.action.OutcomeTooEarlyToSay;
import org.learningledger.events.action.OwnerHandedOver;
import org.learningledger.events.action.ProgressReported;
import org.learningledger.events.action.ProgressStated;
import org.learningledger.events.challenge.AgencyAnswered;
import org.learningledger.events.challenge.ChallengeConcluded;
import org.learningledger.events.challenge.ChallengeEvent;
import org.learningledger.events.challenge.ChallengeEventHeld;
import org.learningledger.events.challenge.ChallengeEventStated;
import org.learningledger.events.evidence.EntryCitedAsEvidence;
import org.learningledger.events.evidence.EvidenceAdded;
import org.learningledger.events.evidence.EvidenceEvent;
import org.learningledger.events.plan.ActionPutIntoPlan;
import org.learningledger.events.plan.ActionTakenOutOfPlan;
import org.learningledger.events.plan.PlanEvent;
import org.learningledger.events.plan.PlanId;
import org.learningledger.events.plan.PlanOpened;
import org.learningledger.events.plan.PlanReopened;
import org.learningledger.events.plan.PlanSignedOff;
import org.learningledger.events.plan.SeenAction;

/** What facts about plans, actions, evidence and challenge events bear upon. */
final class PlanBearing {

    private PlanBearing() {}

    static Bearing plan(PlanEvent event) {
        return switch (event) {
            case PlanOpened opened -> named(event, opened.reference(), opened.title(), sources(opened.sources()));
            case ActionPutIntoPlan put -> of(event, Stream.concat(actions(List.of(put.actionId())), plans(put.from())));
            case ActionTakenOutOfPlan taken ->
                of(event, Stream.concat(actions(List.of(taken.actionId())), plans(taken.to())));
            case PlanSignedOff signed ->
                of(
                        event,
                        Stream.concat(
                                actions(signed.seen().stream()
                                        .map(SeenAction::actionId)
                                        .toList()),
                                challengeEvents(List.of(signed.challengeEventId()))));
            case PlanReopened reopened -> of(event, Stream.empty());
        };
    }

    static Bearing action(ActionEvent event) {
        return switch (event) {
            case ActionStated stated ->
                named(
                        event,
                        stated.reference(),
                        stated.text(),
                        recommendations(stated.recommendations()),
                        findings(stated.findings()),
                        sources(stated.sources()),
                        actions(stated.related()));
            case ActionAgreed agreed ->
                named(
                        event,
                        agreed.reference(),
                        agreed.text(),
                        recommendations(agreed.recommendations()),
                        findings(agreed.findings()));
            case ProgressStated stated -> of(event, Stream.empty());
            case DueDateExtended extended -> of(event, Stream.empty());
            case ProgressReported reported -> of(event, Stream.empty());
            case ActionSaidDone done -> of(event, Stream.empty());
            case ActionVerified verified -> of(event, evidenceOf(verified.evidence()));
            case OutcomeSeen seen -> of(event, evidenceOf(seen.evidence()));
            case NoOutcomeSeen none -> of(event, evidenceOf(none.evidence()));
            case OutcomeTooEarlyToSay early -> of(event, Stream.empty());
            case ActionReworded reworded -> of(event, Stream.empty());
            case ActionSplit split -> of(event, actions(split.into()));
            case ActionMerged merged -> of(event, actions(List.of(merged.into())));
            case ActionMoved moved -> of(event, Stream.concat(plans(moved.from()), plans(moved.to())));
            case OwnerHandedOver handed -> of(event, Stream.empty());
            case FirstDueDateFixed fixed -> of(event, Stream.empty());
            case ActionTakenAsDone taken -> of(event, Stream.empty());
            case ActionReopened reopened -> of(event, Stream.empty());
            case ActionWithdrawn withdrawn -> of(event, Stream.empty());
            case ActionLinked linked ->
                of(event, Stream.concat(recommendations(linked.recommendations()), findings(linked.findings())));
            case ActionUnlinked unlinked ->
                of(event, Stream.concat(recommendations(unlinked.recommendations()), findings(unlinked.findings())));
            case ActionStrengthJudged judged -> of(event, Stream.empty());
        };
    }

    static Bearing evidence(EvidenceEvent event) {
        return switch (event) {
            case EvidenceAdded added ->
                named(event, added.reference(), added.description(), actions(List.of(added.actionId())));
            case EntryCitedAsEvidence cited ->
                named(
                        event,
                        cited.reference(),
                        cited.description(),
                        actions(List.of(cited.actionId())),
                        entries(List.of(cited.entry())));
        };
    }

    static Bearing challenge(ChallengeEvent event) {
        return switch (event) {
            case ChallengeEventStated stated ->
                named(event, stated.reference(), stated.title(), sources(stated.sources()));
            case ChallengeEventHeld held ->
                named(
                        event,
                        held.reference(),
                        held.title(),
                        things(ThingKind.PLAN, held.plans(), PlanId::value),
                        sources(held.sources()));
            case AgencyAnswered answered -> of(event, evidenceOf(answered.evidence()));
            case ChallengeConcluded concluded -> of(event, Stream.empty());
        };
    }
}
