package org.learningledger.app.demo;

import static org.learningledger.app.demo.Cast.COUNCIL;
import static org.learningledger.app.demo.Cast.HEALTH;
import static org.learningledger.app.demo.Cast.LEARNING;
import static org.learningledger.app.demo.Cast.POLICE;
import static org.learningledger.app.demo.Cast.QUALITY;
import static org.learningledger.app.demo.Cast.UNIT;
import static org.learningledger.app.demo.Known.action;
import static org.learningledger.app.demo.Known.agency;
import static org.learningledger.app.demo.Known.challenge;
import static org.learningledger.app.demo.Known.owner;
import static org.learningledger.app.demo.Known.pieces;
import static org.learningledger.app.demo.Known.plan;
import static org.learningledger.app.demo.Known.recommendation;
import static org.learningledger.app.demo.Known.source;
import static org.learningledger.events.Words.plain;
import static org.learningledger.events.Words.plainOrNull;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.learningledger.app.demo.Cast.Member;
import org.learningledger.command.action.HandOverAction;
import org.learningledger.command.action.JudgeActionStrength;
import org.learningledger.command.action.MergeAction;
import org.learningledger.command.action.ReopenAction;
import org.learningledger.command.action.RewordAction;
import org.learningledger.command.action.SplitAction;
import org.learningledger.command.action.WithdrawAction;
import org.learningledger.command.challenge.AnswerAtChallenge;
import org.learningledger.command.challenge.ConcludeChallenge;
import org.learningledger.command.challenge.HoldChallengeEvent;
import org.learningledger.command.plan.AgreeActionIntoPlan;
import org.learningledger.command.plan.MoveAction;
import org.learningledger.command.plan.OpenPlan;
import org.learningledger.command.plan.PutActionIntoPlan;
import org.learningledger.command.plan.SignPlanOff;
import org.learningledger.command.recommendation.AcceptInPart;
import org.learningledger.command.recommendation.CheckSmart;
import org.learningledger.command.recommendation.DoNotAccept;
import org.learningledger.events.StatedDate;
import org.learningledger.events.action.ActionStrength;
import org.learningledger.events.action.PlanKind;
import org.learningledger.events.challenge.Seat;
import org.learningledger.events.evidence.EvidenceLevel;
import org.learningledger.events.recommendation.SmartMark;

/**
 * Three plans: one signed off after a challenge event, one whose sign-off a later fact contradicts, and one that is still
 * changing.
 */
final class PlanStory {

    private final Script script;
    private final Deeds deeds;

    PlanStory(Script script, Deeds deeds) {
        this.script = script;
        this.deeds = deeds;
    }

    void tell() {
        signedOff();
        contradictedSinceSignOff();
        answeredOtherwise();
        stillChanging();
    }

    private void signedOff() {
        deeds.recommend(
                "2024-09-10",
                "R-9",
                "REV-1",
                null,
                ExampleStory.SHARING,
                COUNCIL,
                "It should be agreed within a day who leads when a child goes missing");
        deeds.accept("2024-09-24", "R-9", COUNCIL);
        open("2024-10-08", "P-1", LEARNING, null, "Plan after the review Robin", "REV-1");
        agree("2024-10-08", "A-8", "P-1", "R-9", COUNCIL, "2025-01-31", "Name a lead on every shift of the front door");
        agree(
                "2024-10-08",
                "A-9",
                "P-1",
                "R-9",
                POLICE,
                "2025-02-28",
                "Ask for the lead's name in every missing report");
        agree("2024-10-08", "A-10", "P-1", "R-9", HEALTH, "2025-03-31", "Put the lead's name into the hospital alert");
        script.on("2024-11-05")
                .does(
                        LEARNING,
                        new RewordAction(
                                action("A-8"),
                                plain("Name a lead on every shift of the front door, weekends included"),
                                plain("Half of the episodes begin at a weekend"),
                                StatedDate.of("2024-11-05")));
        script.on("2024-12-03")
                .does(
                        LEARNING,
                        new JudgeActionStrength(
                                action("A-9"),
                                ActionStrength.INTERMEDIATE,
                                plain("The form asks for it, so nobody has to remember"),
                                StatedDate.of("2024-12-03")));
        deeds.extend(POLICE, "A-9", "2025-02-11", "2025-03-31", "The new form waits for the printer's slot");
        script.on("2025-01-21")
                .does(
                        LEARNING,
                        new HandOverAction(
                                action("A-10"),
                                owner(COUNCIL),
                                plain("The hospital alert is run by the council's emergency team since January"),
                                StatedDate.of("2025-01")));
        deeds.sayDone("2025-01-28", "A-8", COUNCIL, "Every shift has a lead since 13 January");
        deeds.evidence("2025-01-29", "E-7", "A-8", COUNCIL, EvidenceLevel.OUTPUT, "Shift lists of three weeks");
        deeds.verify("2025-02-18", "A-8", QUALITY, "E-7");
        script.on("2025-03-11")
                .does(
                        LEARNING,
                        new WithdrawAction(
                                action("A-10"),
                                plain("The alert itself was replaced by a call, so there is no place for the name"),
                                StatedDate.of("2025-03-11")));
        deeds.sayDone("2025-03-25", "A-9", POLICE, "The form asks for the lead since 10 March");
        deeds.evidence(
                "2025-04-08",
                "E-8",
                "A-9",
                POLICE,
                EvidenceLevel.PRACTICE,
                "30 missing reports of March: 27 name the lead");
        deeds.verify("2025-04-15", "A-9", QUALITY, "E-8");
        hold("2025-05-13", "CE-1", "P-1", "REV-1", "What changed since the review Robin");
        answers(
                "2025-05-13",
                "CE-1",
                POLICE,
                "Nine in ten missing reports name who leads",
                "Children are found sooner because nobody waits for somebody else",
                "E-8");
        answers(
                "2025-05-13",
                "CE-1",
                COUNCIL,
                "There is a lead on every shift",
                "Families say that they know whom to ring");
        conclude("2025-05-13", "CE-1", "The panel is satisfied, and asks for a count of response times in a year");
        signOff("2025-06-10", "P-1", "CE-1", QUALITY);
    }

    private void contradictedSinceSignOff() {
        deeds.recommend(
                "2024-11-12",
                "R-10",
                "AUD-2",
                null,
                ExampleStory.SHARING,
                HEALTH,
                "Health should send the same person to all discussions about one child");
        deeds.accept("2024-12-03", "R-10", HEALTH);
        open("2025-01-14", "P-2", HEALTH, HEALTH, "Health's own plan after the audit of strategy discussions", "AUD-2");
        agree("2025-01-14", "A-11", "P-2", "R-10", HEALTH, "2025-06-30", "Keep one diary for all named nurses");
        deeds.sayDone("2025-06-17", "A-11", HEALTH, "One diary is in use in all three trusts");
        deeds.evidence("2025-06-18", "E-9", "A-11", HEALTH, EvidenceLevel.OUTPUT, "The diary, and who can see it");
        deeds.verify("2025-07-08", "A-11", QUALITY, "E-9");
        hold("2025-09-02", "CE-2", "P-2", "AUD-2", "Health's plan after the audit of strategy discussions");
        answers("2025-09-02", "CE-2", HEALTH, "There is one diary for all named nurses", null);
        conclude("2025-09-02", "CE-2", "The panel accepts that the diary is in use");
        signOff("2025-09-09", "P-2", "CE-2", LEARNING);
        script.on("2026-02-10")
                .does(
                        QUALITY,
                        new ReopenAction(
                                action("A-11"),
                                plain("Since the merger of two trusts there are two diaries again"),
                                StatedDate.of("2026-02")));
    }

    private void answeredOtherwise() {
        deeds.recommend(
                "2025-11-11",
                "R-11",
                "REV-2",
                null,
                ExampleStory.CHALLENGE,
                HEALTH,
                "Every disagreement between agencies should be reviewed by a senior manager within five days");
        script.on("2025-12-02")
                .does(
                        HEALTH,
                        new AcceptInPart(
                                recommendation("R-11"),
                                agency(HEALTH),
                                plain("Disagreements about the safety of a child are reviewed within five days"),
                                plain("There is nobody to review all of them; the others are looked at each quarter"),
                                StatedDate.of("2025-12-02")));
        script.on("2025-12-09")
                .does(
                        LEARNING,
                        new CheckSmart(
                                recommendation("R-11"),
                                List.of(SmartMark.SPECIFIC, SmartMark.MEASURABLE, SmartMark.TIME_BOUND),
                                plain("Whether it can be achieved is what health doubts"),
                                StatedDate.of("2025-12-09")));
        deeds.recommend(
                "2025-11-11",
                "R-12",
                "REV-2",
                null,
                ExampleStory.VOICE,
                POLICE,
                "Officers should write down what a child says before they leave the house");
        script.on("2025-12-02")
                .does(
                        POLICE,
                        new DoNotAccept(
                                recommendation("R-12"),
                                agency(POLICE),
                                plain("Body-worn video records it word for word, and is kept"),
                                StatedDate.of("2025-12-02")));
    }

    private void stillChanging() {
        open("2026-01-13", "P-3", LEARNING, null, "Plan after the review Wren", "REV-2");
        agree(
                "2026-01-13",
                "A-12",
                "P-3",
                "R-11",
                HEALTH,
                "2026-09-30",
                "Review disagreements and share what they teach");
        agree(
                "2026-03-10",
                "A-13",
                "P-3",
                "R-11",
                HEALTH,
                "2026-09-30",
                "Review disagreements about safety in five days");
        agree("2026-03-10", "A-14", "P-3", "R-11", HEALTH, "2027-03-31", "Share once a year what disagreements taught");
        script.on("2026-03-10")
                .does(
                        LEARNING,
                        new SplitAction(
                                action("A-12"),
                                List.of(action("A-13"), action("A-14")),
                                plain("One part is due in days, the other once a year"),
                                StatedDate.of("2026-03-10")));
        deeds.agree(
                "2026-03-17",
                "A-15",
                "R-11",
                HEALTH,
                PlanKind.MULTI_AGENCY,
                "2027-03-31",
                "Write a yearly note on disagreements",
                null);
        script.on("2026-04-14")
                .does(LEARNING, new PutActionIntoPlan(plan("P-3"), action("A-15"), StatedDate.of("2026-04-14")));
        script.on("2026-05-12")
                .does(
                        LEARNING,
                        new MergeAction(
                                action("A-15"),
                                action("A-14"),
                                plain("Both would write the same note"),
                                StatedDate.of("2026-05-12")));
        open("2026-05-12", "P-4", UNIT, null, "What remains of older plans", "REV-1");
        script.on("2026-05-12")
                .does(
                        UNIT,
                        new MoveAction(
                                action("A-14"),
                                plan("P-4"),
                                plain("It goes on after the plan will have been signed off"),
                                StatedDate.of("2026-05-12")));
    }

    private void open(String date, String reference, Member by, @Nullable Member alone, String title, String source) {
        var day = script.on(date);
        day.does(
                by,
                new OpenPlan(
                        plan(reference),
                        reference,
                        alone == null ? PlanKind.MULTI_AGENCY : PlanKind.SINGLE_AGENCY,
                        plain(title),
                        alone == null ? null : agency(alone),
                        List.of(source(source)),
                        day.itself()));
    }

    private void agree(
            String date,
            String reference,
            String plan,
            String recommendation,
            Member owner,
            String dueOn,
            String text) {
        var day = script.on(date);
        day.does(
                LEARNING,
                new AgreeActionIntoPlan(
                        action(reference),
                        reference,
                        plan(plan),
                        List.of(recommendation(recommendation)),
                        List.of(),
                        plain(text),
                        owner(owner),
                        StatedDate.of(dueOn),
                        null,
                        day.itself()));
    }

    private void hold(String date, String reference, String plan, String source, String title) {
        var day = script.on(date);
        day.does(
                LEARNING,
                new HoldChallengeEvent(
                        challenge(reference),
                        reference,
                        plain(title),
                        List.of(plan(plan)),
                        List.of(source(source)),
                        new Seat(LEARNING.post(), null),
                        List.of(new Seat("Lead Member for Children", agency(COUNCIL))),
                        List.of(new Seat("Independent scrutineer", null)),
                        day.itself()));
    }

    private void answers(
            String date, String challenge, Member member, String changes, @Nullable String impact, String... evidence) {
        var day = script.on(date);
        day.does(
                member,
                new AnswerAtChallenge(
                        challenge(challenge),
                        agency(member),
                        plain(changes),
                        plainOrNull(impact),
                        null,
                        pieces(evidence),
                        day.itself()));
    }

    private void conclude(String date, String challenge, String conclusion) {
        var day = script.on(date);
        day.does(LEARNING, new ConcludeChallenge(challenge(challenge), plain(conclusion), day.itself()));
    }

    private void signOff(String date, String plan, String challenge, Member by) {
        var day = script.on(date);
        day.does(by, new SignPlanOff(plan(plan), challenge(challenge), null, day.itself()));
    }
}
