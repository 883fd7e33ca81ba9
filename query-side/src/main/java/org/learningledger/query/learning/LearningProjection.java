package org.learningledger.query.learning;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.learningledger.events.LedgerEvent;
import org.learningledger.events.action.ActionAgreed;
import org.learningledger.events.action.ActionEvent;
import org.learningledger.events.action.ActionId;
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
import org.learningledger.events.challenge.ChallengeEvent;
import org.learningledger.events.correction.CorrectionEvent;
import org.learningledger.events.evidence.EvidenceEvent;
import org.learningledger.events.finding.FindingEvent;
import org.learningledger.events.finding.FindingId;
import org.learningledger.events.measure.MeasureDefined;
import org.learningledger.events.measure.MeasureEvent;
import org.learningledger.events.measure.MeasurementTaken;
import org.learningledger.events.measure.TargetSet;
import org.learningledger.events.plan.ActionPutIntoPlan;
import org.learningledger.events.plan.ActionTakenOutOfPlan;
import org.learningledger.events.plan.PlanEvent;
import org.learningledger.events.plan.PlanOpened;
import org.learningledger.events.plan.PlanReopened;
import org.learningledger.events.plan.PlanSignedOff;
import org.learningledger.events.plan.SeenAction;
import org.learningledger.events.recommendation.FoundNotInPlaceAtChallenge;
import org.learningledger.events.recommendation.LearningFoundNotInPlace;
import org.learningledger.events.recommendation.RecommendationAccepted;
import org.learningledger.events.recommendation.RecommendationAcceptedInPart;
import org.learningledger.events.recommendation.RecommendationEvent;
import org.learningledger.events.recommendation.RecommendationId;
import org.learningledger.events.recommendation.RecommendationLinked;
import org.learningledger.events.recommendation.RecommendationMade;
import org.learningledger.events.recommendation.RecommendationNotAccepted;
import org.learningledger.events.recommendation.RecommendationStated;
import org.learningledger.events.recommendation.RecommendationUnlinked;
import org.learningledger.events.recommendation.SmartChecked;
import org.learningledger.events.source.AuditCarriedOut;
import org.learningledger.events.source.AuditStated;
import org.learningledger.events.source.ClockPaused;
import org.learningledger.events.source.ClockResumed;
import org.learningledger.events.source.IncidentNotified;
import org.learningledger.events.source.PublicationEnded;
import org.learningledger.events.source.ReviewDecided;
import org.learningledger.events.source.ReviewOpened;
import org.learningledger.events.source.ReviewPublished;
import org.learningledger.events.source.ReviewStated;
import org.learningledger.events.source.ScoreModerated;
import org.learningledger.events.source.SelfScoreGiven;
import org.learningledger.events.source.SourceEvent;
import org.learningledger.query.projection.Projection;
import org.learningledger.query.projection.ReadModel;
import org.learningledger.query.projection.Rows;
import org.learningledger.query.projection.Table;
import org.learningledger.query.recurrence.Found;
import org.learningledger.store.log.Recorded;
import org.springframework.stereotype.Component;

/**
 * Keeps {@code read.learning}, where each recommendation, and each finding without one, stands on the ladder; and
 * {@code read.found}, what may be earlier learning again.
 */
@Component
@ProcessingGroup(LearningReader.PROJECTION)
class LearningProjection implements Projection {

    private static final Table LINK = Table.of("learning_link", "partnership", "whole", "part", "via", "position");

    @Override
    public ReadModel model() {
        return new ReadModel(LearningReader.PROJECTION, 1, List.of(LINK), List.of(Learning.SUBJECTS, Found.SUBJECTS));
    }

    @EventHandler
    void on(SourceEvent event, Recorded at, Rows rows) {
        fact(event, at, rows);
        switch (event) {
            case ReviewStated stated -> saysWhen(event, at, rows);
            case AuditStated stated -> saysWhen(event, at, rows);
            case ReviewOpened opened -> saysWhen(event, at, rows);
            case AuditCarriedOut audit -> saysWhen(event, at, rows);
            case IncidentNotified notified -> {} // what was done about a source is not when it was
            case ReviewDecided decided -> {}
            case ReviewPublished published -> {}
            case PublicationEnded ended -> {}
            case SelfScoreGiven given -> {}
            case ScoreModerated moderated -> {}
            case ClockPaused paused -> {}
            case ClockResumed resumed -> {}
        }
    }

    private static void saysWhen(SourceEvent event, Recorded at, Rows rows) {
        rows.fact(Found.SUBJECTS, event.sourceId().value(), event, at);
    }

    @EventHandler
    void on(FindingEvent event, Recorded at, Rows rows) {
        fact(event, at, rows);
        var finding = event.findingId().value();
        rows.fact(Found.SUBJECTS, finding, event, at);
        Chain.sources(event).stream().distinct().forEach(source -> link(finding, source, "source", at, rows));
    }

    @EventHandler
    void on(RecommendationEvent event, Recorded at, Rows rows) {
        fact(event, at, rows);
        var recommendation = event.recommendationId().value();
        switch (event) {
            case RecommendationStated stated ->
                stated.sources().stream()
                        .distinct()
                        .forEach(source -> link(recommendation, source.value(), "source", at, rows));
            case RecommendationMade made -> {
                link(recommendation, made.source().value(), "source", at, rows);
                findings(recommendation, made.findings(), at, rows);
            }
            case LearningFoundNotInPlace found ->
                link(recommendation, found.source().value(), "source", at, rows);
            case FoundNotInPlaceAtChallenge found ->
                link(recommendation, found.challengeEventId().value(), "challenge", at, rows);
            case RecommendationLinked linked -> findings(recommendation, linked.findings(), at, rows);
            case RecommendationUnlinked unlinked -> findings(recommendation, unlinked.findings(), at, rows);
            case RecommendationAccepted accepted -> {}
            case RecommendationAcceptedInPart accepted -> {}
            case RecommendationNotAccepted not -> {}
            case SmartChecked checked -> {}
        }
    }

    @EventHandler
    void on(ActionEvent event, Recorded at, Rows rows) {
        fact(event, at, rows);
        switch (event) {
            case ActionStated stated -> action(event, stated.recommendations(), stated.findings(), at, rows);
            case ActionAgreed agreed -> action(event, agreed.recommendations(), agreed.findings(), at, rows);
            case ActionLinked linked -> action(event, linked.recommendations(), linked.findings(), at, rows);
            case ActionUnlinked
                    unlinked -> {} // what was linked stays within reach; the fold knows that it no longer holds
            case ActionSplit split ->
                split.into().stream().distinct().forEach(into -> link(event, into.value(), "successor", at, rows));
            case ActionMerged merged -> link(event, merged.into().value(), "successor", at, rows);
            case ActionVerified verified -> {}
            case ProgressStated stated -> {}
            case FirstDueDateFixed fixed -> {}
            case DueDateExtended extended -> {}
            case ProgressReported reported -> {}
            case ActionSaidDone done -> {}
            case ActionTakenAsDone taken -> {}
            case OutcomeSeen seen -> {}
            case NoOutcomeSeen none -> {}
            case OutcomeTooEarlyToSay early -> {}
            case ActionReworded reworded -> {}
            case ActionMoved moved -> {}
            case OwnerHandedOver handedOver -> {}
            case ActionReopened reopened -> {}
            case ActionWithdrawn withdrawn -> {}
            case ActionStrengthJudged judged -> {}
        }
    }

    @EventHandler
    void on(EvidenceEvent event, Recorded at, Rows rows) {
        fact(event, at, rows);
        link(Chain.about(event), event.evidenceId().value(), "evidence", at, rows);
    }

    @EventHandler
    void on(PlanEvent event, Recorded at, Rows rows) {
        fact(event, at, rows);
        switch (event) {
            case ActionPutIntoPlan put -> plan(event, put.actionId(), at, rows);
            case PlanSignedOff signedOff ->
                signedOff.seen().stream()
                        .map(SeenAction::actionId)
                        .distinct()
                        .forEach(action -> plan(event, action, at, rows));
            case ActionTakenOutOfPlan taken -> {} // the plan stays within reach
            case PlanOpened opened -> {}
            case PlanReopened reopened -> {}
        }
    }

    private static void plan(PlanEvent event, ActionId action, Recorded at, Rows rows) {
        link(action.value(), event.planId().value(), "plan", at, rows);
    }

    @EventHandler
    void on(MeasureEvent event, Recorded at, Rows rows) {
        fact(event, at, rows);
        var measure = event.measureId().value();
        switch (event) {
            case MeasureDefined defined ->
                defined.recommendations().stream()
                        .distinct()
                        .forEach(recommendation -> link(recommendation.value(), measure, "measure", at, rows));
            case TargetSet target -> {}
            case MeasurementTaken taken -> {
                if (taken.source() != null) link(measure, taken.source().value(), "source", at, rows);
            }
        }
    }

    @EventHandler
    void on(ChallengeEvent event, Recorded at, Rows rows) {
        fact(event, at, rows);
    }

    @EventHandler
    void on(CorrectionEvent event, Recorded at, Rows rows) {
        rows.correction(Learning.SUBJECTS, event, at);
        rows.correction(Found.SUBJECTS, event, at);
    }

    private static void action(
            ActionEvent event,
            Collection<RecommendationId> recommendations,
            Collection<FindingId> findings,
            Recorded at,
            Rows rows) {
        var action = event.actionId().value();
        recommendations.stream()
                .distinct()
                .forEach(recommendation -> link(recommendation.value(), action, "action", at, rows));
        findings.stream().distinct().forEach(finding -> link(finding.value(), action, "action", at, rows));
    }

    private static void findings(UUID recommendation, Collection<FindingId> findings, Recorded at, Rows rows) {
        findings.stream().distinct().forEach(finding -> link(recommendation, finding.value(), "finding", at, rows));
    }

    private static void link(ActionEvent event, UUID part, String via, Recorded at, Rows rows) {
        link(event.actionId().value(), part, via, at, rows);
    }

    private static void fact(LedgerEvent event, Recorded at, Rows rows) {
        rows.fact(Learning.SUBJECTS, event.thing().id(), event, at);
    }

    private static void link(UUID whole, UUID part, String via, Recorded at, Rows rows) {
        rows.add(LINK, at.partnership(), whole, part, via, at.position());
    }
}
