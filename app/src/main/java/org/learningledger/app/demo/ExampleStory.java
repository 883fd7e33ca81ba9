package org.learningledger.app.demo;

import static org.learningledger.app.demo.Cast.COUNCIL;
import static org.learningledger.app.demo.Cast.HEALTH;
import static org.learningledger.app.demo.Cast.LEARNING;
import static org.learningledger.app.demo.Cast.POLICE;
import static org.learningledger.app.demo.Cast.QUALITY;
import static org.learningledger.app.demo.Cast.UNIT;
import static org.learningledger.app.demo.Script.id;
import static org.learningledger.events.Words.plain;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.learningledger.app.demo.Cast.Member;
import org.learningledger.app.demo.Script.Day;
import org.learningledger.command.action.AgreeAction;
import org.learningledger.command.action.ExtendDueDate;
import org.learningledger.command.action.RecordNoOutcomeSeen;
import org.learningledger.command.action.RecordOutcomeSeen;
import org.learningledger.command.action.ReportProgress;
import org.learningledger.command.action.SayActionDone;
import org.learningledger.command.action.VerifyAction;
import org.learningledger.command.discrepancy.RaiseDiscrepancy;
import org.learningledger.command.evidence.AddEvidence;
import org.learningledger.command.finding.RecordFinding;
import org.learningledger.command.measure.DefineMeasure;
import org.learningledger.command.measure.FirstTarget;
import org.learningledger.command.measure.TakeMeasurement;
import org.learningledger.command.recommendation.AcceptRecommendation;
import org.learningledger.command.recommendation.MakeRecommendation;
import org.learningledger.command.recommendation.ReportNotInPlace;
import org.learningledger.command.register.OpenPartnership;
import org.learningledger.command.source.CarryOutAudit;
import org.learningledger.command.source.OpenReview;
import org.learningledger.events.AgencyCode;
import org.learningledger.events.Citation;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Thing;
import org.learningledger.events.ThingKind;
import org.learningledger.events.Words;
import org.learningledger.events.action.ActionId;
import org.learningledger.events.action.Owner;
import org.learningledger.events.action.PlanKind;
import org.learningledger.events.discrepancy.DiscrepancyId;
import org.learningledger.events.evidence.EvidenceId;
import org.learningledger.events.evidence.EvidenceLevel;
import org.learningledger.events.finding.FindingId;
import org.learningledger.events.finding.FindingKind;
import org.learningledger.events.measure.Comparator;
import org.learningledger.events.measure.MeasureId;
import org.learningledger.events.recommendation.RecommendationId;
import org.learningledger.events.register.DocumentStated;
import org.learningledger.events.register.EntryId;
import org.learningledger.events.register.OrganisationStated;
import org.learningledger.events.register.ThemeStated;
import org.learningledger.events.source.AuditKind;
import org.learningledger.events.source.ReviewKind;
import org.learningledger.events.source.SourceId;
import org.learningledger.store.record.Recorder;

/**
 * Three years of a partnership that never was: learning on every step of the ladder, one that slipped back, one whose
 * finding came again, an action that was extended four times, and two papers that disagree.
 */
final class ExampleStory {

    private static final String NEGLECT = "TH-1";
    private static final String SHARING = "TH-2";
    private static final String CHALLENGE = "TH-3";
    private static final String VOICE = "TH-4";

    private final Script script;

    private ExampleStory(Script script) {
        this.script = script;
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
        return story.script.acts();
    }

    private void thePartnership() {
        var day = script.on("2023-01-09");
        day.does(
                UNIT,
                new OpenPartnership(new EntryId(id("partnership")), "Example Safeguarding Children Partnership", true));
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
                cited("DOC-1", 1)));
        organisation(day, "EX-COUNCIL", "Example Council", 3);
        organisation(day, "EX-POLICE", "Example Police", 4);
        organisation(day, "EX-ICB", "Example Integrated Care Board", 5);
        theme(day, NEGLECT, "Neglect", 10);
        theme(day, SHARING, "Information sharing", 11);
        theme(day, CHALLENGE, "Professional challenge", 12);
        theme(day, VOICE, "Voice of the child", 13);
    }

    private void whereItCameFrom() {
        review("2023-02-14", "REV-1", ReviewKind.LCSPR, "Robin", "Local child safeguarding practice review: Robin");
        audit("2023-03-20", "AUD-1", "Multi-agency audit of neglect", null);
        audit("2023-05-15", "AUD-2", "Multi-agency audit of strategy discussions", null);
    }

    private void neglectToolUsedAndSustained() {
        finding(
                "2023-03-20",
                "F-1",
                "AUD-1",
                FindingKind.GAP,
                NEGLECT,
                "The neglect assessment tool was used in fewer than four in ten of the cases where neglect was known");
        recommend(
                "2023-05-02",
                "R-1",
                "AUD-1",
                "F-1",
                NEGLECT,
                COUNCIL,
                "Every case of neglect should be assessed with the agreed neglect tool within six weeks");
        accept("2023-05-23", "R-1", COUNCIL);
        var measure =
                measure("2023-06-06", "M-1", "R-1", "Neglect cases assessed with the tool within six weeks", "70");
        measured("2023-06-20", measure, "38", "AUD-1", "40 cases of the first audit, counted again by this measure");
        agree(
                "2023-06-06",
                "A-1",
                "R-1",
                COUNCIL,
                PlanKind.MULTI_AGENCY,
                "2023-12-31",
                "Put the tool into the case system and coach every team in using it",
                "Children who are neglected get help sooner, because neglect is seen for what it is");
        sayDone(
                "2023-12-11",
                "A-1",
                COUNCIL,
                "The tool is part of the case system since November; all nine teams were coached");
        evidence(
                "2023-12-12",
                "E-1",
                "A-1",
                COUNCIL,
                EvidenceLevel.OUTPUT,
                "Screens of the case system and coaching log");
        verify("2024-01-16", "A-1", QUALITY, "E-1");
        evidence(
                "2024-04-10",
                "E-2",
                "A-1",
                QUALITY,
                EvidenceLevel.PRACTICE,
                "Dip sample of 20 case files: 15 show the tool used and talked through with parents");
        audit("2024-06-17", "AUD-3", "Repeat of the neglect audit", "AUD-1");
        measured("2024-06-17", measure, "75", "AUD-3", "40 cases, the same questions");
        outcomeSeen(
                "2024-07-09",
                "A-1",
                LEARNING,
                "Plans start on average five weeks earlier than in the first audit",
                "Children known to be neglected",
                "E-2");
        audit("2025-09-15", "AUD-4", "Second repeat of the neglect audit", "AUD-1");
        measured("2025-09-15", measure, "78", "AUD-4", "42 cases, the same questions");
    }

    private void sharingEmbeddedThenSlippedBack() {
        finding(
                "2023-05-15",
                "F-2",
                "AUD-2",
                FindingKind.NON_COMPLIANCE,
                SHARING,
                "Health was missing from two in three strategy discussions");
        recommend(
                "2023-06-13",
                "R-2",
                "AUD-2",
                "F-2",
                SHARING,
                POLICE,
                "No strategy discussion should go ahead without health");
        accept("2023-07-04", "R-2", POLICE);
        var measure = measure("2023-07-11", "M-2", "R-2", "Strategy discussions with health present", "90");
        measured("2023-07-18", measure, "35", "AUD-2", "60 discussions");
        agree(
                "2023-07-18",
                "A-2",
                "R-2",
                POLICE,
                PlanKind.MULTI_AGENCY,
                "2023-10-31",
                "Agree one point of contact in health and book discussions through it",
                "What health knows about a child is on the table when it is decided what to do");
        sayDone("2023-10-24", "A-2", POLICE, "The point of contact is staffed on all weekdays");
        evidence(
                "2023-11-07",
                "E-3",
                "A-2",
                POLICE,
                EvidenceLevel.PRACTICE,
                "Booking log of the first month: 41 of 44 with health");
        verify("2023-11-21", "A-2", QUALITY, "E-3");
        measured("2024-02-13", measure, "93", null, "58 discussions, from the booking log");
        measured(
                "2025-10-14",
                measure,
                "64",
                null,
                "61 discussions, from the booking log; the post was vacant since May");
    }

    private void challengeVerifiedAndFoundAgain() {
        finding(
                "2023-09-12",
                "F-3",
                "REV-1",
                FindingKind.LEARNING,
                CHALLENGE,
                "Practitioners who disagreed did not use the escalation procedure");
        recommend(
                "2023-10-10",
                "R-3",
                "REV-1",
                "F-3",
                CHALLENGE,
                HEALTH,
                "Practitioners should know how to escalate a disagreement and be backed when they do");
        accept("2023-10-24", "R-3", HEALTH);
        agree(
                "2023-11-07",
                "A-3",
                "R-3",
                HEALTH,
                PlanKind.MULTI_AGENCY,
                "2024-03-31",
                "Rewrite the escalation procedure and brief all teams",
                null);
        sayDone("2024-03-19", "A-3", HEALTH, "Procedure rewritten and published; 312 people briefed");
        evidence("2024-03-26", "E-4", "A-3", HEALTH, EvidenceLevel.OUTPUT, "The procedure and attendance lists");
        verify("2024-04-23", "A-3", LEARNING, "E-4");
        noOutcomeSeen(
                "2024-10-15", "A-3", LEARNING, "Nobody asked in the survey could name a case in which it was used");
        review("2025-03-11", "REV-2", ReviewKind.LCSPR, "Wren", "Local child safeguarding practice review: Wren");
        finding(
                "2025-08-19",
                "F-4",
                "REV-2",
                FindingKind.LEARNING,
                CHALLENGE,
                "A school's concern was overruled and not escalated");
    }

    private void practiceChanged() {
        recommend(
                "2023-10-10",
                "R-4",
                "REV-1",
                null,
                VOICE,
                COUNCIL,
                "Each child's own words should be in the record of every visit");
        accept("2023-11-14", "R-4", COUNCIL);
        agree(
                "2023-11-28",
                "A-4",
                "R-4",
                COUNCIL,
                PlanKind.SINGLE_AGENCY,
                "2024-06-30",
                "Change the visit record so that it asks what the child said",
                "Children are heard, and their words are acted on");
        sayDone("2024-06-04", "A-4", COUNCIL, "The visit record was changed in May");
        evidence(
                "2024-09-17",
                "E-5",
                "A-4",
                QUALITY,
                EvidenceLevel.PRACTICE,
                "Dip sample of 30 visits: 26 have the child's own words");
        verify("2024-10-08", "A-4", LEARNING, "E-5");
    }

    private void embeddedOnce() {
        recommend(
                "2024-01-16",
                "R-5",
                "AUD-2",
                null,
                SHARING,
                HEALTH,
                "Minutes of strategy discussions should reach everybody within one working day");
        accept("2024-02-06", "R-5", HEALTH);
        var measure = measure("2024-02-13", "M-3", "R-5", "Minutes received within one working day", "80");
        measured("2024-03-12", measure, "52", null, "50 discussions");
        agree(
                "2024-02-20",
                "A-5",
                "R-5",
                HEALTH,
                PlanKind.MULTI_AGENCY,
                "2025-01-31",
                "Use the shared minute taker for all discussions",
                null);
        sayDone("2025-01-21", "A-5", HEALTH, "The shared minute taker serves all three areas");
        evidence("2025-06-10", "E-6", "A-5", QUALITY, EvidenceLevel.PRACTICE, "Time stamps of 50 sets of minutes");
        verify("2025-06-24", "A-5", QUALITY, "E-6");
        measured("2026-03-10", measure, "86", null, "50 discussions");
    }

    private void saidDoneOnly() {
        recommend(
                "2025-11-11",
                "R-6",
                "REV-2",
                null,
                VOICE,
                COUNCIL,
                "Schools should be asked what a child has told them before a plan is ended");
        accept("2025-12-02", "R-6", COUNCIL);
        agree(
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
        sayDone("2026-06-23", "A-6", COUNCIL, "The checklist is in use since 1 June");
    }

    private void extendedFourTimes() {
        recommend(
                "2024-01-16",
                "R-7",
                "REV-1",
                null,
                NEGLECT,
                HEALTH,
                "Missed health appointments of children should lead to a conversation, not a letter");
        accept("2024-02-06", "R-7", HEALTH);
        agree(
                "2024-03-05",
                "A-7",
                "R-7",
                HEALTH,
                PlanKind.SINGLE_AGENCY,
                "2024-09-30",
                "Change the letter system of the three trusts",
                null);
        extend("2024-09-10", "2025-01-31", "The supplier of one trust is changing");
        extend("2025-01-14", "2025-06-30", "Two of three trusts are done");
        extend("2025-06-10", "2025-12-31", "Winter pressures are expected to be over by then");
        extend("2025-12-09", "2026-12-31", "The third trust is merging");
    }

    private void madeAndNotAnswered() {
        recommend(
                "2025-11-11",
                "R-8",
                "REV-2",
                null,
                CHALLENGE,
                POLICE,
                "Officers should record when another agency disagrees with them, and why");
        finding(
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
        review("2026-05-19", "INS-1", ReviewKind.INSPECTION, null, "Joint targeted area inspection");
        script.on("2026-05-19")
                .does(
                        QUALITY,
                        new ReportNotInPlace(
                                recommendation("R-2"),
                                source("INS-1"),
                                plain("Inspectors saw four discussions without health"),
                                StatedDate.of("2026-05")));
    }

    // What the story is told in.

    private void organisation(Day day, String code, String name, int line) {
        day.states(new OrganisationStated(
                entry(code),
                code,
                plain(name),
                null,
                "statutory partner",
                null,
                null,
                List.of(),
                null,
                null,
                cited(code, line)));
    }

    private void theme(Day day, String reference, String name, int line) {
        day.states(new ThemeStated(
                entry(reference), reference, null, plain(name), List.of(), null, cited(reference, line)));
    }

    private static Citation cited(String row, int line) {
        return new Citation("example", row, "DOC-1", "arrangements:" + line, null);
    }

    private void review(String date, String reference, ReviewKind kind, @Nullable String pseudonym, String title) {
        var day = script.on(date);
        day.does(UNIT, new OpenReview(source(reference), reference, kind, pseudonym, plain(title), day.itself()));
    }

    private void audit(String date, String reference, String title, @Nullable String repeats) {
        var day = script.on(date);
        day.does(
                QUALITY,
                new CarryOutAudit(
                        source(reference),
                        reference,
                        AuditKind.MULTI_AGENCY,
                        plain(title),
                        "Example",
                        repeats == null ? null : source(repeats),
                        day.itself()));
    }

    private void finding(String date, String reference, String source, FindingKind kind, String theme, String text) {
        var day = script.on(date);
        day.does(
                LEARNING,
                new RecordFinding(
                        new FindingId(id(reference)),
                        reference,
                        source(source),
                        kind,
                        plain(text),
                        List.of(theme),
                        "Example",
                        day.itself()));
    }

    private void recommend(
            String date,
            String reference,
            String source,
            @Nullable String finding,
            String theme,
            Member to,
            String text) {
        var day = script.on(date);
        var findings = finding == null ? List.<FindingId>of() : List.of(new FindingId(id(finding)));
        day.does(
                LEARNING,
                new MakeRecommendation(
                        recommendation(reference),
                        reference,
                        source(source),
                        findings,
                        plain(text),
                        List.of(agency(to)),
                        List.of(theme),
                        "Example",
                        12,
                        day.itself()));
    }

    private void accept(String date, String recommendation, Member member) {
        var day = script.on(date);
        day.does(member, new AcceptRecommendation(recommendation(recommendation), agency(member), null, day.itself()));
    }

    private void agree(
            String date,
            String reference,
            String recommendation,
            Member owner,
            PlanKind plan,
            String dueOn,
            String text,
            @Nullable String intended) {
        var day = script.on(date);
        day.does(
                UNIT,
                new AgreeAction(
                        action(reference),
                        reference,
                        List.of(recommendation(recommendation)),
                        List.of(),
                        plain(text),
                        new Owner(agency(owner), owner.post(), null),
                        plan,
                        StatedDate.of(dueOn),
                        Words.plainOrNull(intended),
                        day.itself()));
    }

    private void extend(String date, String dueOn, String reason) {
        var day = script.on(date);
        day.does(
                HEALTH,
                new ExtendDueDate(
                        action("A-7"),
                        StatedDate.of(dueOn),
                        plain(reason),
                        plain("Learning and Development group"),
                        day.itself()));
    }

    private void sayDone(String date, String action, Member member, String what) {
        var day = script.on(date);
        day.does(member, new SayActionDone(action(action), plain(what), day.itself()));
    }

    private void evidence(
            String date, String reference, String action, Member member, EvidenceLevel level, String description) {
        var day = script.on(date);
        day.does(
                member,
                new AddEvidence(
                        new EvidenceId(id(reference)),
                        reference,
                        action(action),
                        level,
                        plain(description),
                        plain("Partnership's document store"),
                        day.itself()));
    }

    private void verify(String date, String action, Member member, String... evidence) {
        var day = script.on(date);
        day.does(member, new VerifyAction(action(action), pieces(evidence), null, day.itself()));
    }

    private void outcomeSeen(
            String date, String action, Member member, String difference, String forWhom, String... evidence) {
        var day = script.on(date);
        day.does(
                member,
                new RecordOutcomeSeen(
                        action(action), null, plain(difference), plain(forWhom), pieces(evidence), null, day.itself()));
    }

    private void noOutcomeSeen(String date, String action, Member member, String remark) {
        var day = script.on(date);
        day.does(member, new RecordNoOutcomeSeen(action(action), null, plain(remark), List.of(), day.itself()));
    }

    private MeasureId measure(String date, String reference, String recommendation, String name, String atLeast) {
        var day = script.on(date);
        var measure = new MeasureId(id(reference));
        day.does(
                QUALITY,
                new DefineMeasure(
                        measure,
                        reference,
                        List.of(recommendation(recommendation)),
                        plain(name),
                        plain("Counted from case files with the same questions each time"),
                        "%",
                        new FirstTarget(Comparator.AT_LEAST, new BigDecimal(atLeast)),
                        day.itself()));
        return measure;
    }

    private void measured(String date, MeasureId measure, String value, @Nullable String source, String sample) {
        var day = script.on(date);
        day.does(
                QUALITY,
                new TakeMeasurement(
                        measure,
                        new BigDecimal(value),
                        source == null ? null : source(source),
                        plain(sample),
                        day.itself()));
    }

    private static List<EvidenceId> pieces(String... evidence) {
        return Arrays.stream(evidence).map(piece -> new EvidenceId(id(piece))).toList();
    }

    private static AgencyCode agency(Member member) {
        return new AgencyCode(java.util.Objects.requireNonNull(member.agency()));
    }

    private static EntryId entry(String reference) {
        return new EntryId(id(reference));
    }

    private static SourceId source(String reference) {
        return new SourceId(id(reference));
    }

    private static RecommendationId recommendation(String reference) {
        return new RecommendationId(id(reference));
    }

    private static ActionId action(String reference) {
        return new ActionId(id(reference));
    }
}
