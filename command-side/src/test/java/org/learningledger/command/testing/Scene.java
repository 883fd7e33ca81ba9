package org.learningledger.command.testing;

import java.util.List;
import java.util.UUID;
import org.learningledger.command.action.AgreeAction;
import org.learningledger.command.action.ReportProgress;
import org.learningledger.command.action.SayActionDone;
import org.learningledger.command.challenge.HoldChallengeEvent;
import org.learningledger.command.discrepancy.RaiseDiscrepancy;
import org.learningledger.command.finding.RecordFinding;
import org.learningledger.command.measure.DefineMeasure;
import org.learningledger.command.plan.OpenPlan;
import org.learningledger.command.recommendation.MakeRecommendation;
import org.learningledger.command.source.OpenReview;
import org.learningledger.command.statement.RecordStatement;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Thing;
import org.learningledger.events.ThingKind;
import org.learningledger.events.Words;
import org.learningledger.events.action.ActionId;
import org.learningledger.events.action.Owner;
import org.learningledger.events.action.PlanKind;
import org.learningledger.events.challenge.ChallengeEventId;
import org.learningledger.events.challenge.Seat;
import org.learningledger.events.discrepancy.DiscrepancyId;
import org.learningledger.events.finding.FindingId;
import org.learningledger.events.finding.FindingKind;
import org.learningledger.events.measure.MeasureId;
import org.learningledger.events.plan.PlanId;
import org.learningledger.events.recommendation.RecommendationId;
import org.learningledger.events.register.EntryId;
import org.learningledger.events.register.RegisterEvent;
import org.learningledger.events.source.ReviewKind;
import org.learningledger.events.source.SourceId;
import org.learningledger.store.record.Actor;
import org.learningledger.store.record.Receipt;
import org.learningledger.store.record.Recorder;
import org.learningledger.store.record.ScopedKey;
import org.learningledger.web.account.Role;

/** A partnership with nothing in it yet, and short ways to have things happen there. */
public final class Scene {

    public final String partnership = "p-" + UUID.randomUUID();
    public final Actor group = People.somebodyOf(partnership, Role.LD_GROUP, null);
    public final Actor police = People.somebodyOf(partnership, Role.AGENCY_LEAD, "POLICE");

    private final Recorder recorder;

    public Scene(Recorder recorder) {
        this.recorder = recorder;
    }

    /** An action of the police, due in March 2026. */
    public ActionId agreedAction() {
        var action = new ActionId(UUID.randomUUID());
        record(
                new AgreeAction(
                        action,
                        "A-1",
                        List.of(),
                        List.of(),
                        Words.plain("Brief every team"),
                        new Owner(People.POLICE, null, null),
                        PlanKind.SINGLE_AGENCY,
                        StatedDate.of("2026-03"),
                        null,
                        null),
                action.value());
        return action;
    }

    public RecommendationId madeRecommendation() {
        var recommendation = new RecommendationId(UUID.randomUUID());
        record(
                new MakeRecommendation(
                        recommendation,
                        "R-1",
                        openedRapidReview(),
                        List.of(),
                        Words.plain("Ask about home life"),
                        List.of(People.POLICE),
                        List.of(),
                        null,
                        12,
                        null),
                recommendation.value());
        return recommendation;
    }

    public FindingId recordedFinding() {
        var finding = new FindingId(UUID.randomUUID());
        record(
                new RecordFinding(
                        finding,
                        "F-1",
                        openedRapidReview(),
                        FindingKind.GAP,
                        Words.plain("Nobody asked about home life"),
                        List.of(),
                        null,
                        null),
                finding.value());
        return finding;
    }

    public MeasureId definedMeasure() {
        var measure = new MeasureId(UUID.randomUUID());
        record(
                new DefineMeasure(
                        measure,
                        "M-1",
                        List.of(),
                        Words.plain("Home life is asked about"),
                        Words.plain("Share of cases"),
                        "%",
                        null,
                        null),
                measure.value());
        return measure;
    }

    public SourceId openedRapidReview() {
        var review = new SourceId(UUID.randomUUID());
        record(
                new OpenReview(review, "RV-1", ReviewKind.RAPID_REVIEW, null, Words.plain("Rapid review"), null),
                review.value());
        return review;
    }

    public PlanId openedPlan() {
        var plan = new PlanId(UUID.randomUUID());
        record(
                new OpenPlan(plan, "P-1", PlanKind.MULTI_AGENCY, Words.plain("What follows"), null, List.of(), null),
                plan.value());
        return plan;
    }

    /** A challenge event on a plan, which its panel has not concluded yet. */
    public ChallengeEventId heldChallengeEvent(PlanId plan) {
        var challengeEvent = new ChallengeEventId(UUID.randomUUID());
        record(
                new HoldChallengeEvent(
                        challengeEvent,
                        "CE-1",
                        Words.plain("What changed"),
                        List.of(plan),
                        List.of(),
                        new Seat("Independent Chair", null),
                        List.of(),
                        List.of(),
                        null),
                challengeEvent.value());
        return challengeEvent;
    }

    /** An entry of a register, as a paper states it. */
    public EntryId stated(RegisterEvent entry) {
        record(new RecordStatement(entry), entry.entryId().value());
        return entry.entryId();
    }

    public DiscrepancyId raisedDiscrepancy() {
        var discrepancy = new DiscrepancyId(UUID.randomUUID());
        record(
                new RaiseDiscrepancy(
                        discrepancy,
                        "D-1",
                        List.of(new Thing(ThingKind.ACTION, UUID.randomUUID())),
                        Words.plain("All were trained"),
                        Words.plain("Nobody was trained"),
                        null,
                        null),
                discrepancy.value());
        return discrepancy;
    }

    /** Records a command of the partnership's group under a key that nobody used before. */
    public Receipt record(Object command, UUID stream) {
        return recorder.record(command, stream, group, key(command), null, null);
    }

    public ScopedKey key(Object command) {
        return key(command, UUID.randomUUID().toString());
    }

    public ScopedKey key(Object command, String key) {
        return new ScopedKey(partnership, group.account(), command.getClass().getSimpleName(), key);
    }

    public static ReportProgress progress(ActionId action, String text) {
        return new ReportProgress(action, Words.plain(text), null);
    }

    public static SayActionDone done(ActionId action) {
        return new SayActionDone(action, Words.plain("Every team was briefed"), null);
    }
}
