package org.learningledger.app.demo;

import static org.learningledger.app.demo.Cast.COUNCIL;
import static org.learningledger.app.demo.Cast.HEALTH;
import static org.learningledger.app.demo.Cast.LEARNING;
import static org.learningledger.app.demo.Cast.POLICE;
import static org.learningledger.app.demo.Cast.QUALITY;
import static org.learningledger.app.demo.Cast.UNIT;
import static org.learningledger.app.demo.Known.action;
import static org.learningledger.app.demo.Known.entry;
import static org.learningledger.app.demo.Known.recommendation;
import static org.learningledger.app.demo.Known.source;
import static org.learningledger.app.demo.Script.id;
import static org.learningledger.events.Words.plain;

import java.util.List;
import org.learningledger.command.action.ReportProgress;
import org.learningledger.command.discrepancy.RaiseDiscrepancy;
import org.learningledger.command.recommendation.ReportNotInPlace;
import org.learningledger.command.register.OpenPartnership;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Thing;
import org.learningledger.events.ThingKind;
import org.learningledger.events.action.PlanKind;
import org.learningledger.events.discrepancy.DiscrepancyId;
import org.learningledger.events.evidence.EvidenceLevel;
import org.learningledger.events.finding.FindingKind;
import org.learningledger.events.register.DocumentStated;
import org.learningledger.events.register.EntryId;
import org.learningledger.events.source.ReviewKind;
import org.learningledger.store.record.Recorder;

/**
 * Three years of a partnership that never was: learning on every step of the ladder, one that slipped back, one whose
 * finding came again, an action that was extended four times, and two papers that disagree. {@link PlanStory},
 * {@link YearStory} and {@link ChangeStory} go on.
 */
final class ExampleStory {

    static final String NEGLECT = "TH-1";
    static final String SHARING = "TH-2";
    static final String CHALLENGE = "TH-3";
    static final String VOICE = "TH-4";

    private final Script script;
    private final Beginnings beginnings;
    private final Deeds deeds;

    private ExampleStory(Script script) {
        this.script = script;
        this.beginnings = new Beginnings(script);
        this.deeds = new Deeds(script);
    }

    /** @return how many acts and statements were recorded */
    static int tell(Recorder recorder) {
        var story = new ExampleStory(new Script(recorder));
        story.thePartnership();
        story.whereItCameFrom();
        story.neglectToolUsedAndSustained();
        story.sharingEmbeddedThenSlippedBack();
        story.challengeVerifiedAndFoundAgain();
        story.practiceChanged();
        story.embeddedOnce();
        story.saidDoneOnly();
        story.extendedFourTimes();
        story.madeAndNotAnswered();
        story.twoPapersThatDisagree();
        new PlanStory(story.script, story.deeds).tell();
        new YearStory(story.script, story.beginnings).tell();
        new ChangeStory(story.script, story.beginnings, story.deeds).tell();
        return story.script.acts();
    }

    private void thePartnership() {
        var day = script.on("2023-01-09");
        day.does(
                UNIT,
                new OpenPartnership(
                        new EntryId(OpenPartnership.key(Cast.EXAMPLE).newId()),
                        "Example Safeguarding Children Partnership",
                        true));
        day.states(new DocumentStated(
                entry("DOC-1"),
                "DOC-1",
                plain("Published arrangements of the Example partnership"),
                "published arrangements",
                null,
                null,
                "1-40",
                day.itself(),
                plain("Invented for this example"),
                Beginnings.cited("DOC-1", 1)));
        beginnings.organisation(day, "EX-COUNCIL", "Example Council", "statutory partner", 3);
        beginnings.organisation(day, "EX-POLICE", "Example Police", "statutory partner", 4);
        beginnings.organisation(day, "EX-ICB", "Example Integrated Care Board", "statutory partner", 5);
        beginnings.theme(day, NEGLECT, "Neglect", 10);
        beginnings.theme(day, SHARING, "Information sharing", 11);
        beginnings.theme(day, CHALLENGE, "Professional challenge", 12);
        beginnings.theme(day, VOICE, "Voice of the child", 13);
    }

    private void whereItCameFrom() {
        beginnings.review(
                "2023-02-14", "REV-1", ReviewKind.LCSPR, "Robin", "Local child safeguarding practice review: Robin");
        beginnings.audit("2023-03-20", "AUD-1", "Multi-agency audit of neglect", null);
        beginnings.audit("2023-05-15", "AUD-2", "Multi-agency audit of strategy discussions", null);
    }

    private void neglectToolUsedAndSustained() {
        beginnings.finding(
                "2023-03-20",
                "F-1",
                "AUD-1",
                FindingKind.GAP,
                NEGLECT,
                "The neglect assessment tool was used in fewer than four in ten of the cases where neglect was known");
        deeds.recommend(
                "2023-05-02",
                "R-1",
                "AUD-1",
                "F-1",
                NEGLECT,
                COUNCIL,
                "Every case of neglect should be assessed with the agreed neglect tool within six weeks");
        deeds.accept("2023-05-23", "R-1", COUNCIL);
        var measure = deeds.measure(
                "2023-06-06", "M-1", "R-1", "Neglect cases assessed with the tool within six weeks", "70");
        deeds.measured(
                "2023-06-20", measure, "38", "AUD-1", "40 cases of the first audit, counted again by this measure");
        deeds.agree(
                "2023-06-06",
                "A-1",
                "R-1",
                COUNCIL,
                PlanKind.MULTI_AGENCY,
                "2023-12-31",
                "Put the tool into the case system and coach every team in using it",
                "Children who are neglected get help sooner, because neglect is seen for what it is");
        deeds.sayDone(
                "2023-12-11",
                "A-1",
                COUNCIL,
                "The tool is part of the case system since November; all nine teams were coached");
        deeds.evidence(
                "2023-12-12",
                "E-1",
                "A-1",
                COUNCIL,
                EvidenceLevel.OUTPUT,
                "Screens of the case system and coaching log");
        deeds.verify("2024-01-16", "A-1", QUALITY, "E-1");
        deeds.evidence(
                "2024-04-10",
                "E-2",
                "A-1",
                QUALITY,
                EvidenceLevel.PRACTICE,
                "Dip sample of 20 case files: 15 show the tool used and talked through with parents");
        beginnings.audit("2024-06-17", "AUD-3", "Repeat of the neglect audit", "AUD-1");
        deeds.measured("2024-06-17", measure, "75", "AUD-3", "40 cases, the same questions");
        deeds.outcomeSeen(
                "2024-07-09",
                "A-1",
                LEARNING,
                "Plans start on average five weeks earlier than in the first audit",
                "Children known to be neglected",
                "E-2");
        beginnings.audit("2025-09-15", "AUD-4", "Second repeat of the neglect audit", "AUD-1");
        deeds.measured("2025-09-15", measure, "78", "AUD-4", "42 cases, the same questions");
    }

    private void sharingEmbeddedThenSlippedBack() {
        beginnings.finding(
                "2023-05-15",
                "F-2",
                "AUD-2",
                FindingKind.NON_COMPLIANCE,
                SHARING,
                "Health was missing from two in three strategy discussions");
        deeds.recommend(
                "2023-06-13",
                "R-2",
                "AUD-2",
                "F-2",
                SHARING,
                POLICE,
                "No strategy discussion should go ahead without health");
        deeds.accept("2023-07-04", "R-2", POLICE);
        var measure = deeds.measure("2023-07-11", "M-2", "R-2", "Strategy discussions with health present", "90");
        deeds.measured("2023-07-18", measure, "35", "AUD-2", "60 discussions");
        deeds.agree(
                "2023-07-18",
                "A-2",
                "R-2",
                POLICE,
                PlanKind.MULTI_AGENCY,
                "2023-10-31",
                "Agree one point of contact in health and book discussions through it",
                "What health knows about a child is on the table when it is decided what to do");
        deeds.sayDone("2023-10-24", "A-2", POLICE, "The point of contact is staffed on all weekdays");
        deeds.evidence(
                "2023-11-07",
                "E-3",
                "A-2",
                POLICE,
                EvidenceLevel.PRACTICE,
                "Booking log of the first month: 41 of 44 with health");
        deeds.verify("2023-11-21", "A-2", QUALITY, "E-3");
        deeds.measured("2024-02-13", measure, "93", null, "58 discussions, from the booking log");
        deeds.measured(
                "2025-10-14",
                measure,
                "64",
                null,
                "61 discussions, from the booking log; the post was vacant since May");
    }

    private void challengeVerifiedAndFoundAgain() {
        beginnings.finding(
                "2023-09-12",
                "F-3",
                "REV-1",
                FindingKind.LEARNING,
                CHALLENGE,
                "Practitioners who disagreed did not use the escalation procedure");
        deeds.recommend(
                "2023-10-10",
                "R-3",
                "REV-1",
                "F-3",
                CHALLENGE,
                HEALTH,
                "Practitioners should know how to escalate a disagreement and be backed when they do");
        deeds.accept("2023-10-24", "R-3", HEALTH);
        deeds.agree(
                "2023-11-07",
                "A-3",
                "R-3",
                HEALTH,
                PlanKind.MULTI_AGENCY,
                "2024-03-31",
                "Rewrite the escalation procedure and brief all teams",
                null);
        deeds.sayDone("2024-03-19", "A-3", HEALTH, "Procedure rewritten and published; 312 people briefed");
        deeds.evidence("2024-03-26", "E-4", "A-3", HEALTH, EvidenceLevel.OUTPUT, "The procedure and attendance lists");
        deeds.verify("2024-04-23", "A-3", LEARNING, "E-4");
        deeds.noOutcomeSeen(
                "2024-10-15", "A-3", LEARNING, "Nobody asked in the survey could name a case in which it was used");
        beginnings.review(
                "2025-03-11", "REV-2", ReviewKind.LCSPR, "Wren", "Local child safeguarding practice review: Wren");
        beginnings.finding(
                "2025-08-19",
                "F-4",
                "REV-2",
                FindingKind.LEARNING,
                CHALLENGE,
                "A school's concern was overruled and not escalated");
    }

    private void practiceChanged() {
        deeds.recommend(
                "2023-10-10",
                "R-4",
                "REV-1",
                null,
                VOICE,
                COUNCIL,
                "Each child's own words should be in the record of every visit");
        deeds.accept("2023-11-14", "R-4", COUNCIL);
        deeds.agree(
                "2023-11-28",
                "A-4",
                "R-4",
                COUNCIL,
                PlanKind.SINGLE_AGENCY,
                "2024-06-30",
                "Change the visit record so that it asks what the child said",
                "Children are heard, and their words are acted on");
        deeds.sayDone("2024-06-04", "A-4", COUNCIL, "The visit record was changed in May");
        deeds.evidence(
                "2024-09-17",
                "E-5",
                "A-4",
                QUALITY,
                EvidenceLevel.PRACTICE,
                "Dip sample of 30 visits: 26 have the child's own words");
        deeds.verify("2024-10-08", "A-4", LEARNING, "E-5");
    }

    private void embeddedOnce() {
        deeds.recommend(
                "2024-01-16",
                "R-5",
                "AUD-2",
                null,
                SHARING,
                HEALTH,
                "Minutes of strategy discussions should reach everybody within one working day");
        deeds.accept("2024-02-06", "R-5", HEALTH);
        var measure = deeds.measure("2024-02-13", "M-3", "R-5", "Minutes received within one working day", "80");
        deeds.measured("2024-03-12", measure, "52", null, "50 discussions");
        deeds.agree(
                "2024-02-20",
                "A-5",
                "R-5",
                HEALTH,
                PlanKind.MULTI_AGENCY,
                "2025-01-31",
                "Use the shared minute taker for all discussions",
                null);
        deeds.sayDone("2025-01-21", "A-5", HEALTH, "The shared minute taker serves all three areas");
        deeds.evidence(
                "2025-06-10", "E-6", "A-5", QUALITY, EvidenceLevel.PRACTICE, "Time stamps of 50 sets of minutes");
        deeds.verify("2025-06-24", "A-5", QUALITY, "E-6");
        deeds.measured("2026-03-10", measure, "86", null, "50 discussions");
    }

    private void saidDoneOnly() {
        deeds.recommend(
                "2025-11-11",
                "R-6",
                "REV-2",
                null,
                VOICE,
                COUNCIL,
                "Schools should be asked what a child has told them before a plan is ended");
        deeds.accept("2025-12-02", "R-6", COUNCIL);
        deeds.agree(
                "2026-01-13",
                "A-6",
                "R-6",
                COUNCIL,
                PlanKind.SINGLE_AGENCY,
                "2026-06-30",
                "Add the school's view to the closing checklist",
                null);
        script.on("2026-04-14")
                .does(
                        COUNCIL,
                        new ReportProgress(
                                action("A-6"),
                                plain("The checklist was drafted and is with the schools' forum"),
                                StatedDate.of("2026-04")));
        deeds.sayDone("2026-06-23", "A-6", COUNCIL, "The checklist is in use since 1 June");
    }

    private void extendedFourTimes() {
        deeds.recommend(
                "2024-01-16",
                "R-7",
                "REV-1",
                null,
                NEGLECT,
                HEALTH,
                "Missed health appointments of children should lead to a conversation, not a letter");
        deeds.accept("2024-02-06", "R-7", HEALTH);
        deeds.agree(
                "2024-03-05",
                "A-7",
                "R-7",
                HEALTH,
                PlanKind.SINGLE_AGENCY,
                "2024-09-30",
                "Change the letter system of the three trusts",
                null);
        deeds.extend(HEALTH, "A-7", "2024-09-10", "2025-01-31", "The supplier of one trust is changing");
        deeds.extend(HEALTH, "A-7", "2025-01-14", "2025-06-30", "Two of three trusts are done");
        deeds.extend(HEALTH, "A-7", "2025-06-10", "2025-12-31", "Winter pressures are expected to be over by then");
        deeds.extend(HEALTH, "A-7", "2025-12-09", "2026-12-31", "The third trust is merging");
    }

    private void madeAndNotAnswered() {
        deeds.recommend(
                "2025-11-11",
                "R-8",
                "REV-2",
                null,
                CHALLENGE,
                POLICE,
                "Officers should record when another agency disagrees with them, and why");
        beginnings.finding(
                "2025-08-19",
                "F-5",
                "REV-2",
                FindingKind.STRENGTH,
                VOICE,
                "The school nurse wrote down what the child said, word for word");
    }

    private void twoPapersThatDisagree() {
        script.on("2025-10-21")
                .does(
                        UNIT,
                        new RaiseDiscrepancy(
                                new DiscrepancyId(id("D-1")),
                                "D-1",
                                List.of(new Thing(ThingKind.ACTION, id("A-3"))),
                                plain("The action's own report: 312 people were briefed"),
                                plain("The training register: 196 people attended a briefing"),
                                plain("Asked of health on 21 October 2025; not explained yet"),
                                StatedDate.of("2025-10-21")));
        beginnings.review("2026-05-19", "INS-1", ReviewKind.INSPECTION, null, "Joint targeted area inspection");
        script.on("2026-05-19")
                .does(
                        QUALITY,
                        new ReportNotInPlace(
                                recommendation("R-2"),
                                source("INS-1"),
                                plain("Inspectors saw four discussions without health"),
                                StatedDate.of("2026-05")));
    }
}
