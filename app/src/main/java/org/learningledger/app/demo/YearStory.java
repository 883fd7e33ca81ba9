package org.learningledger.app.demo;

import static org.learningledger.app.demo.Cast.COUNCIL;
import static org.learningledger.app.demo.Cast.HEALTH;
import static org.learningledger.app.demo.Cast.POLICE;
import static org.learningledger.app.demo.Cast.QUALITY;
import static org.learningledger.app.demo.Cast.UNIT;
import static org.learningledger.app.demo.Known.agency;
import static org.learningledger.app.demo.Known.source;
import static org.learningledger.app.demo.Script.id;
import static org.learningledger.events.Words.plain;

import org.learningledger.app.demo.Cast.Member;
import org.learningledger.command.discrepancy.ExplainDiscrepancy;
import org.learningledger.command.source.CarryOutAudit;
import org.learningledger.command.source.DecideOnReview;
import org.learningledger.command.source.EndPublication;
import org.learningledger.command.source.GiveSelfScore;
import org.learningledger.command.source.ModerateScore;
import org.learningledger.command.source.NotifyIncident;
import org.learningledger.command.source.PublishReview;
import org.learningledger.events.Rating;
import org.learningledger.events.StatedDate;
import org.learningledger.events.discrepancy.DiscrepancyId;
import org.learningledger.events.source.AuditKind;
import org.learningledger.events.source.ReviewDecision;
import org.learningledger.events.source.ReviewKind;

/** What a year brings beside plans: a self-assessment, a rapid review and what was decided on it, a publication. */
final class YearStory {

    private static final String LEADERSHIP = "1. Senior management is committed to safeguarding";
    private static final String LISTENING = "3. Children are listened to";

    private final Script script;
    private final Beginnings beginnings;

    YearStory(Script script, Beginnings beginnings) {
        this.script = script;
        this.beginnings = beginnings;
    }

    void tell() {
        publishedForAYear();
        selfAssessed();
        rapidReviewThatLedToAReview();
        explained();
    }

    private void publishedForAYear() {
        script.on("2024-01-23")
                .does(
                        UNIT,
                        new PublishReview(
                                source("REV-1"),
                                plain("The partnership's website"),
                                StatedDate.of("2025-01-23"),
                                StatedDate.of("2024-01-23")));
        script.on("2025-01-24").does(UNIT, new EndPublication(source("REV-1"), null, StatedDate.of("2025-01-24")));
    }

    private void selfAssessed() {
        var day = script.on("2025-03-04");
        day.does(
                QUALITY,
                new CarryOutAudit(
                        source("AUD-5"),
                        "AUD-5",
                        AuditKind.SECTION_11,
                        plain("Section 11 self-assessment 2025"),
                        "Example",
                        null,
                        day.itself()));
        score("2025-03-11", COUNCIL, LEADERSHIP, green());
        score("2025-03-11", COUNCIL, LISTENING, amber());
        score("2025-03-13", POLICE, LEADERSHIP, green());
        score("2025-03-13", POLICE, LISTENING, green());
        score("2025-03-18", HEALTH, LEADERSHIP, green());
        script.on("2025-04-22")
                .does(
                        QUALITY,
                        new ModerateScore(
                                source("AUD-5"),
                                agency(POLICE),
                                LISTENING,
                                amber(),
                                plain("The policy is in place; the panel saw no record of what a child said"),
                                StatedDate.of("2025-04-22")));
    }

    private void score(String date, Member member, String standard, Rating rating) {
        var day = script.on(date);
        day.does(member, new GiveSelfScore(source("AUD-5"), agency(member), standard, rating, null, day.itself()));
    }

    private static Rating green() {
        return new Rating("Section 11 RAG", "2025", "Green", plain("Fully met, with evidence that was looked at"));
    }

    private static Rating amber() {
        return new Rating("Section 11 RAG", "2025", "Amber", plain("Partly met, with a plan for the rest"));
    }

    private void rapidReviewThatLedToAReview() {
        beginnings.review("2025-02-04", "RAP-1", ReviewKind.RAPID_REVIEW, "Wren", "Rapid review: Wren");
        script.on("2025-02-04")
                .does(
                        UNIT,
                        new NotifyIncident(
                                source("RAP-1"),
                                plain("The national Child Safeguarding Practice Review Panel"),
                                StatedDate.of("2025-01-29"),
                                StatedDate.of("2025-02-04")));
        script.on("2025-03-11")
                .does(
                        UNIT,
                        new DecideOnReview(
                                source("RAP-1"),
                                ReviewDecision.LOCAL_REVIEW,
                                plain(
                                        "There may be learning on professional challenge that is not local to one agency"),
                                source("REV-2"),
                                StatedDate.of("2025-02-25")));
    }

    private void explained() {
        script.on("2025-11-18")
                .does(
                        UNIT,
                        new ExplainDiscrepancy(
                                new DiscrepancyId(id("D-1")),
                                plain("The action's report counts those invited, the register those who came"),
                                StatedDate.of("2025-11-18")));
    }
}
