package org.learningledger.command.refusal;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.learningledger.command.action.AgreeAction;
import org.learningledger.command.action.AgreeStatedAction;
import org.learningledger.command.action.ExtendDueDate;
import org.learningledger.command.action.FixFirstDueDate;
import org.learningledger.command.action.HandOverAction;
import org.learningledger.command.action.JudgeActionStrength;
import org.learningledger.command.action.LinkAction;
import org.learningledger.command.action.MergeAction;
import org.learningledger.command.action.RecordNoOutcomeSeen;
import org.learningledger.command.action.RecordOutcomeSeen;
import org.learningledger.command.action.RecordOutcomeTooEarly;
import org.learningledger.command.action.ReopenAction;
import org.learningledger.command.action.ReportProgress;
import org.learningledger.command.action.RewordAction;
import org.learningledger.command.action.SayActionDone;
import org.learningledger.command.action.SplitAction;
import org.learningledger.command.action.TakeActionAsDone;
import org.learningledger.command.action.UnlinkAction;
import org.learningledger.command.action.VerifyAction;
import org.learningledger.command.action.WithdrawAction;
import org.learningledger.command.challenge.AnswerAtChallenge;
import org.learningledger.command.challenge.ConcludeChallenge;
import org.learningledger.command.challenge.HoldChallengeEvent;
import org.learningledger.command.discrepancy.ConfirmSuggestion;
import org.learningledger.command.discrepancy.DismissSuggestion;
import org.learningledger.command.discrepancy.ExplainDiscrepancy;
import org.learningledger.command.discrepancy.LeaveDiscrepancyOpen;
import org.learningledger.command.discrepancy.RaiseDiscrepancy;
import org.learningledger.command.discrepancy.ResolveDiscrepancy;
import org.learningledger.command.evidence.AddEvidence;
import org.learningledger.command.evidence.CiteEntryAsEvidence;
import org.learningledger.command.finding.ConfirmRecurrence;
import org.learningledger.command.finding.DismissRecurrence;
import org.learningledger.command.finding.RecordFinding;
import org.learningledger.command.measure.DefineMeasure;
import org.learningledger.command.measure.SetTarget;
import org.learningledger.command.measure.TakeMeasurement;
import org.learningledger.command.plan.AgreeActionIntoPlan;
import org.learningledger.command.plan.MoveAction;
import org.learningledger.command.plan.OpenPlan;
import org.learningledger.command.plan.PutActionIntoPlan;
import org.learningledger.command.plan.ReopenPlan;
import org.learningledger.command.plan.SignPlanOff;
import org.learningledger.command.recommendation.AcceptInPart;
import org.learningledger.command.recommendation.AcceptRecommendation;
import org.learningledger.command.recommendation.CheckSmart;
import org.learningledger.command.recommendation.DoNotAccept;
import org.learningledger.command.recommendation.LinkRecommendation;
import org.learningledger.command.recommendation.MakeRecommendation;
import org.learningledger.command.recommendation.ReportNotInPlace;
import org.learningledger.command.recommendation.ReportNotInPlaceAtChallenge;
import org.learningledger.command.recommendation.UnlinkRecommendation;
import org.learningledger.command.register.CiteEvidence;
import org.learningledger.command.register.CommentOnCommitteeItem;
import org.learningledger.command.register.EntriesInTests;
import org.learningledger.command.register.GiveAssurance;
import org.learningledger.command.register.RenameBody;
import org.learningledger.command.register.ReplaceBody;
import org.learningledger.command.source.CarryOutAudit;
import org.learningledger.command.source.DecideOnReview;
import org.learningledger.command.source.EndPublication;
import org.learningledger.command.source.GiveSelfScore;
import org.learningledger.command.source.ModerateScore;
import org.learningledger.command.source.NotifyIncident;
import org.learningledger.command.source.OpenReview;
import org.learningledger.command.source.PauseClock;
import org.learningledger.command.source.PublishReview;
import org.learningledger.command.source.ResumeClock;
import org.learningledger.command.testing.People;
import org.learningledger.command.testing.Scene;
import org.learningledger.events.Rating;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Thing;
import org.learningledger.events.ThingKind;
import org.learningledger.events.Words;
import org.learningledger.events.action.ActionId;
import org.learningledger.events.action.ActionStrength;
import org.learningledger.events.action.Owner;
import org.learningledger.events.action.PlanKind;
import org.learningledger.events.challenge.ChallengeEventId;
import org.learningledger.events.challenge.Seat;
import org.learningledger.events.discrepancy.DiscrepancyId;
import org.learningledger.events.evidence.EvidenceId;
import org.learningledger.events.evidence.EvidenceLevel;
import org.learningledger.events.finding.FindingId;
import org.learningledger.events.finding.FindingKind;
import org.learningledger.events.measure.Comparator;
import org.learningledger.events.measure.MeasureId;
import org.learningledger.events.plan.PlanId;
import org.learningledger.events.recommendation.RecommendationId;
import org.learningledger.events.recommendation.SmartMark;
import org.learningledger.events.register.EntryId;
import org.learningledger.events.source.AuditKind;
import org.learningledger.events.source.ReviewDecision;
import org.learningledger.events.source.ReviewKind;
import org.learningledger.events.source.SourceId;

/** Every command with a date, each about things that are on file. */
final class CommandsWithADate {

    private static final StatedDate DAY = StatedDate.of("2026-09-01");
    private static final Words WORDS = Words.plain("words");
    private static final Rating RATING = new Rating("scale", "1", "Green", WORDS);
    private static final String ROOT = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
    private static final Owner OWNER = new Owner(People.POLICE, null, null);

    private final Scene scene;

    CommandsWithADate(Scene scene) {
        this.scene = scene;
    }

    Stream<Record> all() {
        return Stream.of(
                        onActions(),
                        onChangesOfActions(),
                        onPlans(),
                        onChallengeEvents(),
                        onSources(),
                        onRecommendations(),
                        onFindings(),
                        onEvidenceAndMeasures(),
                        onDiscrepancies(),
                        onRegisters())
                .flatMap(each -> each);
    }

    private Stream<Record> onActions() {
        var action = scene.agreedAction();
        return Stream.of(
                new AgreeAction(
                        new ActionId(UUID.randomUUID()),
                        "A-2",
                        List.of(),
                        List.of(),
                        WORDS,
                        OWNER,
                        PlanKind.MULTI_AGENCY,
                        DAY,
                        null,
                        DAY),
                new AgreeStatedAction(action, OWNER, PlanKind.MULTI_AGENCY, DAY, null, DAY),
                new ReportProgress(action, WORDS, DAY),
                new SayActionDone(action, WORDS, DAY),
                new TakeActionAsDone(action, UUID.randomUUID(), WORDS, null, null, DAY),
                new VerifyAction(action, List.of(), null, DAY),
                new RecordOutcomeSeen(action, null, WORDS, WORDS, List.of(), null, DAY),
                new RecordNoOutcomeSeen(action, null, WORDS, List.of(), DAY),
                new RecordOutcomeTooEarly(action, null, WORDS, DAY, DAY));
    }

    private Stream<Record> onChangesOfActions() {
        var action = scene.agreedAction();
        var other = scene.agreedAction();
        var recommendation = scene.madeRecommendation();
        return Stream.of(
                new FixFirstDueDate(action, DAY, DAY),
                new ExtendDueDate(action, DAY, WORDS, WORDS, DAY),
                new RewordAction(action, WORDS, WORDS, DAY),
                new SplitAction(action, List.of(other, scene.agreedAction()), WORDS, DAY),
                new MergeAction(action, other, WORDS, DAY),
                new HandOverAction(action, OWNER, WORDS, DAY),
                new WithdrawAction(action, WORDS, DAY),
                new ReopenAction(action, WORDS, DAY),
                new LinkAction(action, List.of(recommendation), List.of(), null, DAY),
                new UnlinkAction(action, List.of(recommendation), List.of(), WORDS, DAY),
                new JudgeActionStrength(action, ActionStrength.STRONGER, WORDS, DAY));
    }

    private Stream<Record> onPlans() {
        var plan = scene.openedPlan();
        var action = scene.agreedAction();
        return Stream.of(
                new OpenPlan(new PlanId(UUID.randomUUID()), "P-2", PlanKind.MULTI_AGENCY, WORDS, null, List.of(), DAY),
                new AgreeActionIntoPlan(
                        new ActionId(UUID.randomUUID()),
                        "A-3",
                        plan,
                        List.of(),
                        List.of(),
                        WORDS,
                        OWNER,
                        DAY,
                        null,
                        DAY),
                new PutActionIntoPlan(plan, action, DAY),
                new MoveAction(action, plan, WORDS, DAY),
                new SignPlanOff(plan, scene.heldChallengeEvent(plan), null, DAY),
                new ReopenPlan(plan, WORDS, DAY));
    }

    private Stream<Record> onChallengeEvents() {
        var plan = scene.openedPlan();
        var challengeEvent = scene.heldChallengeEvent(plan);
        return Stream.of(
                new HoldChallengeEvent(
                        new ChallengeEventId(UUID.randomUUID()),
                        "CE-2",
                        WORDS,
                        List.of(plan),
                        List.of(),
                        new Seat("Independent Chair", null),
                        List.of(),
                        List.of(),
                        DAY),
                new AnswerAtChallenge(challengeEvent, People.POLICE, WORDS, null, null, List.of(), DAY),
                new ConcludeChallenge(challengeEvent, WORDS, DAY));
    }

    private Stream<Record> onSources() {
        var rapidReview = scene.openedRapidReview();
        return Stream.of(
                review(),
                new CarryOutAudit(
                        new SourceId(UUID.randomUUID()), "AU-1", AuditKind.DIP_SAMPLE, WORDS, null, null, DAY),
                finding(),
                new NotifyIncident(rapidReview, WORDS, DAY, DAY),
                new DecideOnReview(rapidReview, ReviewDecision.NO_FURTHER_REVIEW, WORDS, null, DAY),
                new PublishReview(rapidReview, WORDS, DAY, DAY),
                new EndPublication(rapidReview, WORDS, DAY),
                new PauseClock(rapidReview, "rapid-review", WORDS, DAY),
                new ResumeClock(rapidReview, "rapid-review", WORDS, DAY),
                new GiveSelfScore(rapidReview, People.POLICE, "1", RATING, null, DAY),
                new ModerateScore(rapidReview, People.POLICE, "1", RATING, WORDS, DAY));
    }

    private Stream<Record> onRecommendations() {
        var recommendation = scene.madeRecommendation();
        var source = scene.openedRapidReview();
        return Stream.of(
                new MakeRecommendation(
                        new RecommendationId(UUID.randomUUID()),
                        "R-2",
                        source,
                        List.of(),
                        WORDS,
                        List.of(),
                        List.of(),
                        null,
                        12,
                        DAY),
                new AcceptRecommendation(recommendation, People.POLICE, null, DAY),
                new AcceptInPart(recommendation, People.POLICE, WORDS, WORDS, DAY),
                new DoNotAccept(recommendation, People.POLICE, WORDS, DAY),
                new LinkRecommendation(recommendation, List.of(), null, DAY),
                new UnlinkRecommendation(recommendation, List.of(), WORDS, DAY),
                new CheckSmart(recommendation, List.of(SmartMark.SPECIFIC), null, DAY),
                new ReportNotInPlace(recommendation, source, WORDS, DAY),
                new ReportNotInPlaceAtChallenge(
                        recommendation, scene.heldChallengeEvent(scene.openedPlan()), WORDS, DAY));
    }

    private Stream<Record> onFindings() {
        var finding = scene.recordedFinding();
        var earlier =
                new Thing(ThingKind.RECOMMENDATION, scene.madeRecommendation().value());
        return Stream.of(
                new ConfirmRecurrence(finding, earlier, WORDS, DAY),
                new DismissRecurrence(finding, earlier, WORDS, DAY));
    }

    private Stream<Record> onEvidenceAndMeasures() {
        var action = scene.agreedAction();
        var measure = scene.definedMeasure();
        return Stream.of(
                new AddEvidence(
                        new EvidenceId(UUID.randomUUID()), "E-1", action, EvidenceLevel.OUTPUT, WORDS, null, DAY),
                new CiteEntryAsEvidence(
                        new EvidenceId(UUID.randomUUID()), "E-2", action, claim(), EvidenceLevel.OUTPUT, WORDS, DAY),
                new DefineMeasure(new MeasureId(UUID.randomUUID()), "M-2", List.of(), WORDS, WORDS, "%", null, DAY),
                new SetTarget(measure, Comparator.AT_LEAST, BigDecimal.TEN, DAY),
                measurement(measure));
    }

    private Stream<Record> onDiscrepancies() {
        var discrepancy = scene.raisedDiscrepancy();
        return Stream.of(
                new RaiseDiscrepancy(new DiscrepancyId(UUID.randomUUID()), "D-1", List.of(), WORDS, WORDS, null, DAY),
                new ConfirmSuggestion(discrepancy, WORDS, DAY),
                new DismissSuggestion(discrepancy, WORDS, DAY),
                new ExplainDiscrepancy(discrepancy, WORDS, DAY),
                new ResolveDiscrepancy(discrepancy, WORDS, DAY),
                new LeaveDiscrepancyOpen(discrepancy, WORDS, DAY));
    }

    private Stream<Record> onRegisters() {
        var body = scene.stated(EntriesInTests.organisation(new EntryId(UUID.randomUUID()), "CCG"));
        var successor = scene.stated(EntriesInTests.organisation(new EntryId(UUID.randomUUID()), "ICB"));
        var asked = scene.stated(EntriesInTests.committeeAction(new EntryId(UUID.randomUUID())));
        var evidence = new Thing(ThingKind.EVIDENCE, UUID.randomUUID());
        return Stream.of(
                new RenameBody(body, WORDS, null, DAY),
                new ReplaceBody(body, List.of(successor), null, DAY),
                new CommentOnCommitteeItem(asked, "CC-1", WORDS, DAY, EntriesInTests.CITATION),
                new CiteEvidence(claim(), List.of(evidence), null, DAY),
                new GiveAssurance(new EntryId(UUID.randomUUID()), "A-1", WORDS, DAY, DAY, RATING, 1, ROOT, null, DAY));
    }

    private EntryId claim() {
        return scene.stated(EntriesInTests.claim(new EntryId(UUID.randomUUID())));
    }

    static Record review() {
        return new OpenReview(new SourceId(UUID.randomUUID()), "REV-1", ReviewKind.LCSPR, null, WORDS, DAY);
    }

    Record finding() {
        return new RecordFinding(
                new FindingId(UUID.randomUUID()),
                "F-1",
                scene.openedRapidReview(),
                FindingKind.GAP,
                WORDS,
                List.of(),
                null,
                DAY);
    }

    static Record measurement(MeasureId measure) {
        return new TakeMeasurement(measure, BigDecimal.TEN, null, null, DAY);
    }
}
