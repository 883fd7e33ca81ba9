package org.learningledger.app.demo;

import static org.learningledger.app.demo.Cast.COUNCIL;
import static org.learningledger.app.demo.Cast.HEALTH;
import static org.learningledger.app.demo.Cast.LEARNING;
import static org.learningledger.app.demo.Cast.QUALITY;
import static org.learningledger.app.demo.Cast.UNIT;
import static org.learningledger.app.demo.Known.action;
import static org.learningledger.app.demo.Known.entry;
import static org.learningledger.app.demo.Known.recommendation;
import static org.learningledger.app.demo.Known.source;
import static org.learningledger.app.demo.Script.id;
import static org.learningledger.events.Words.plain;

import java.util.List;
import java.util.UUID;
import org.learningledger.command.action.AgreeAction;
import org.learningledger.command.action.HandOverAction;
import org.learningledger.command.action.ReportProgress;
import org.learningledger.command.action.TakeActionAsDone;
import org.learningledger.command.correction.CorrectFact;
import org.learningledger.command.correction.WithdrawFact;
import org.learningledger.command.discrepancy.ExplainDiscrepancy;
import org.learningledger.command.discrepancy.RaiseDiscrepancy;
import org.learningledger.command.discrepancy.ResolveDiscrepancy;
import org.learningledger.command.register.RenameBody;
import org.learningledger.command.register.ReplaceBody;
import org.learningledger.events.AgencyCode;
import org.learningledger.events.Citation;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Thing;
import org.learningledger.events.ThingKind;
import org.learningledger.events.action.ActionStated;
import org.learningledger.events.action.Owner;
import org.learningledger.events.action.PlanKind;
import org.learningledger.events.action.ProgressStated;
import org.learningledger.events.discrepancy.DiscrepancyId;
import org.learningledger.events.evidence.EvidenceLevel;
import org.learningledger.events.register.DocumentStated;

/**
 * What does not stay as it was: a body that goes by another name, one that was replaced while actions of it were open, a
 * paper's word that somebody takes as done, entries that were put right, and two papers that disagreed until it was
 * settled.
 */
final class ChangeStory {

    private static final String TRUST = "EX-TRUST";
    private static final String VALE = "EX-VALE";

    private final Script script;
    private final Beginnings beginnings;
    private final Deeds deeds;

    ChangeStory(Script script, Beginnings beginnings, Deeds deeds) {
        this.script = script;
        this.beginnings = beginnings;
        this.deeds = deeds;
    }

    void tell() {
        renamed();
        replacedWithActionsOpen();
        takenAsDone();
        putRight();
        disagreedUntilSettled();
    }

    private void renamed() {
        script.on("2024-04-02")
                .does(
                        UNIT,
                        new RenameBody(
                                entry("EX-POLICE"),
                                plain("Example and Vale Police"),
                                plain("Two forces became one"),
                                StatedDate.of("2024-04-01")));
    }

    private void replacedWithActionsOpen() {
        beginnings.organisation(script.on("2023-01-09"), TRUST, "Example Community Health Trust", "relevant agency", 6);
        deeds.recommend(
                "2025-09-09",
                "R-13",
                "REV-1",
                null,
                ExampleStory.NEGLECT,
                HEALTH,
                "Health visitors should see every child's home again within a month of a concern about neglect");
        deeds.accept("2025-09-30", "R-13", HEALTH);
        agreeWithTheTrust("A-16", "2026-06-30", "Change the visiting standard of the trust");
        agreeWithTheTrust("A-17", "2026-09-30", "Count second visits, and tell the group each quarter");
        beginnings.organisation(script.on("2026-04-07"), VALE, "Vale Health Trust", "relevant agency", 7);
        script.on("2026-04-07")
                .does(
                        UNIT,
                        new ReplaceBody(
                                entry(TRUST),
                                List.of(entry(VALE)),
                                plain("Merged with its neighbour"),
                                StatedDate.of("2026-04-01")));
        script.on("2026-05-05")
                .does(
                        LEARNING,
                        new HandOverAction(
                                action("A-16"),
                                new Owner(new AgencyCode(VALE), "Head of Health Visiting", null),
                                plain("The trust that owned it became part of the Vale trust"),
                                StatedDate.of("2026-05-05")));
    }

    private void agreeWithTheTrust(String reference, String dueOn, String text) {
        var day = script.on("2025-10-14");
        day.does(
                UNIT,
                new AgreeAction(
                        action(reference),
                        reference,
                        List.of(recommendation("R-13")),
                        List.of(),
                        plain(text),
                        new Owner(new AgencyCode(TRUST), "Head of Health Visiting", null),
                        PlanKind.MULTI_AGENCY,
                        StatedDate.of(dueOn),
                        null,
                        day.itself()));
    }

    private void takenAsDone() {
        deeds.recommend(
                "2023-10-10",
                "R-14",
                "REV-1",
                null,
                ExampleStory.NEGLECT,
                COUNCIL,
                "Every family support worker should have the leaflet on neglect");
        deeds.accept("2023-10-24", "R-14", COUNCIL);
        var day = script.on("2024-05-14");
        day.states(new DocumentStated(
                entry("DOC-2"),
                "DOC-2",
                plain("Action tracker of the Learning and Development group"),
                "action tracker",
                null,
                null,
                "1-60",
                day.itself(),
                plain("Invented for this example"),
                tracker("DOC-2", 1)));
        day.states(new ActionStated(
                action("A-18"),
                "A-18",
                null,
                plain("Reprint the leaflet on neglect and give it to all family support workers"),
                List.of(recommendation("R-14")),
                List.of(),
                List.of(source("REV-1")),
                List.of(),
                List.of(ExampleStory.NEGLECT),
                List.of(),
                null,
                plain("Council"),
                List.of("EX-COUNCIL"),
                "Example",
                null,
                StatedDate.of("2024-03"),
                "due",
                plain("Green"),
                null,
                List.of(),
                null,
                null,
                null,
                tracker("A-18", 31)));
        var statement = day.states(new ProgressStated(
                action("A-18"),
                "PR-1",
                plain("2,000 leaflets were printed. Completed: every team has them."),
                plain("Completed"),
                StatedDate.of("2024-03"),
                null,
                tracker("PR-1", 32)));
        script.on("2024-06-11")
                .does(
                        LEARNING,
                        new TakeActionAsDone(
                                action("A-18"),
                                UUID.fromString(statement.eventId()),
                                plain("Completed: every team has them."),
                                PlanKind.MULTI_AGENCY,
                                plain("The chair asked two teams, which had them"),
                                StatedDate.of("2024-06-11")));
    }

    private static Citation tracker(String row, int line) {
        return new Citation("example", row, "DOC-2", "tracker:" + line, null);
    }

    private void putRight() {
        var evidence = deeds.evidence(
                "2026-01-20",
                "E-10",
                "A-6",
                COUNCIL,
                EvidenceLevel.ACTIVITY,
                "Invitation to the schools' forum of 5 February 2025, with the checklist on its agenda");
        script.on("2026-01-27")
                .does(
                        COUNCIL,
                        new CorrectFact(
                                new Thing(ThingKind.EVIDENCE, id("E-10")),
                                UUID.fromString(evidence.eventId()),
                                "description",
                                plain(
                                        "Invitation to the schools' forum of 5 February 2026, with the checklist on its agenda"),
                                plain("A typing error: the forum is in 2026")));
        var progress = script.on("2026-03-17")
                .does(
                        HEALTH,
                        new ReportProgress(
                                action("A-7"),
                                plain("The new lead nurse for children in care has started"),
                                StatedDate.of("2026-03")));
        script.on("2026-03-18")
                .does(
                        HEALTH,
                        new WithdrawFact(
                                new Thing(ThingKind.ACTION, id("A-7")),
                                UUID.fromString(progress.eventId()),
                                plain("It was written under the wrong action")));
    }

    private void disagreedUntilSettled() {
        var discrepancy = new DiscrepancyId(id("D-2"));
        script.on("2024-04-16")
                .does(
                        QUALITY,
                        new RaiseDiscrepancy(
                                discrepancy,
                                "D-2",
                                List.of(new Thing(ThingKind.MEASURE, id("M-3"))),
                                plain("The measurement of 12 March 2024: 52 in a hundred"),
                                plain("The group's minutes of 26 March 2024: half of all minutes arrived in time"),
                                null,
                                StatedDate.of("2024-04-16")));
        script.on("2024-04-23")
                .does(
                        UNIT,
                        new ExplainDiscrepancy(
                                discrepancy,
                                plain("The minutes rounded 26 of 50 for the summary"),
                                StatedDate.of("2024-04-23")));
        script.on("2024-05-07")
                .does(
                        QUALITY,
                        new ResolveDiscrepancy(
                                discrepancy,
                                plain("The measurement holds: 26 of 50, which is 52 in a hundred"),
                                StatedDate.of("2024-05-07")));
    }
}
