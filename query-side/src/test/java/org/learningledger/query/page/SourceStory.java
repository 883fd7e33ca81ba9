package org.learningledger.query.page;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.learningledger.events.AgencyCode;
import org.learningledger.events.Rating;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Thing;
import org.learningledger.events.ThingKind;
import org.learningledger.events.Words;
import org.learningledger.events.discrepancy.DiscrepancyExplained;
import org.learningledger.events.discrepancy.DiscrepancyId;
import org.learningledger.events.discrepancy.DiscrepancyRaised;
import org.learningledger.events.discrepancy.DiscrepancySuggested;
import org.learningledger.events.source.AuditCarriedOut;
import org.learningledger.events.source.AuditKind;
import org.learningledger.events.source.ClockPaused;
import org.learningledger.events.source.IncidentNotified;
import org.learningledger.events.source.ReviewDecided;
import org.learningledger.events.source.ReviewDecision;
import org.learningledger.events.source.ReviewKind;
import org.learningledger.events.source.ReviewOpened;
import org.learningledger.events.source.ReviewPublished;
import org.learningledger.events.source.ScoreModerated;
import org.learningledger.events.source.SelfScoreGiven;
import org.learningledger.events.source.SourceId;
import org.learningledger.query.Ledger;
import org.learningledger.query.Mother;
import org.learningledger.store.record.Actor;

/** A rapid review with all that follows it, a self-assessment with its scores, and two discrepancies. */
final class SourceStory {

    final SourceId rapid = new SourceId(UUID.randomUUID());
    final SourceId following = new SourceId(UUID.randomUUID());
    final SourceId selfAssessment = new SourceId(UUID.randomUUID());
    final DiscrepancyId suggested = new DiscrepancyId(UUID.randomUUID());
    final DiscrepancyId explained = new DiscrepancyId(UUID.randomUUID());

    void tell(Ledger ledger, Actor lead, Actor group) {
        ledger.records(
                group,
                null,
                new ReviewOpened(
                        rapid, "RR-1", ReviewKind.RAPID_REVIEW, null, Words.plain("Rapid review"), on("2026-02-10")),
                new IncidentNotified(rapid, Words.plain("the national Panel"), on("2026-02-02"), on("2026-02-06")),
                new ReviewOpened(following, "RV-9", ReviewKind.LCSPR, "Plover", Words.plain("Review"), on("2023-03")),
                new ReviewDecided(
                        rapid,
                        ReviewDecision.LOCAL_REVIEW,
                        Words.plain("More can be learnt"),
                        following,
                        on("2026-02-24")),
                new ReviewPublished(following, Words.plain("the website"), on("2024-08-31"), on("2023-09-01")),
                new ClockPaused(following, "lcspr-publication", Words.plain("Criminal proceedings"), on("2023-04-03")),
                new AuditCarriedOut(
                        selfAssessment,
                        "S11-1",
                        AuditKind.SECTION_11,
                        Words.plain("Section 11 self-assessment 2026"),
                        null,
                        null,
                        on("2026-01")));
        ledger.records(
                lead,
                null,
                new SelfScoreGiven(
                        selfAssessment,
                        AgencyCode.of(Mother.POLICE),
                        "Standard 3",
                        rating("Green", "In place everywhere"),
                        Words.plain("Supervision policy"),
                        on("2026-01-15")),
                new SelfScoreGiven(
                        selfAssessment,
                        AgencyCode.of(Mother.COUNCIL),
                        "Standard 3",
                        rating("Amber", "In place in part"),
                        null,
                        null));
        ledger.records(
                group,
                null,
                new ScoreModerated(
                        selfAssessment,
                        AgencyCode.of(Mother.POLICE),
                        "Standard 3",
                        rating("Amber", "In place in part"),
                        Words.plain("Two teams have no supervision"),
                        on("2026-02-20")),
                new DiscrepancySuggested(
                        suggested,
                        "D-8",
                        List.of(new Thing(ThingKind.SOURCE, selfAssessment.value())),
                        "a sum that does not add up",
                        Words.plain("196 in all"),
                        Words.plain("120 and 67"),
                        null),
                new DiscrepancyRaised(
                        explained,
                        "D-9",
                        List.of(
                                new Thing(ThingKind.SOURCE, rapid.value()),
                                new Thing(ThingKind.SOURCE, following.value())),
                        Words.plain("opened in February"),
                        Words.plain("opened in March"),
                        null,
                        null),
                new DiscrepancyExplained(explained, Words.plain("Counted from different days"), on("2026-04")));
    }

    private static Rating rating(String value, String descriptor) {
        return new Rating("Section 11 RAG", "2021", value, Words.plain(descriptor));
    }

    private static StatedDate on(String edtf) {
        return StatedDate.of(edtf);
    }

    List<String> pages() {
        var pages = new ArrayList<>(List.of(
                "/sources/reviews/new",
                "/sources/audits/new",
                "/discrepancies/records",
                "/sources/" + rapid,
                "/sources/" + following,
                "/sources/" + selfAssessment,
                "/discrepancies/" + suggested,
                "/discrepancies/" + explained,
                "/history/discrepancy/" + explained,
                "/sources/" + following + "/publication/end",
                "/sources/" + rapid + "/clocks/pause",
                "/sources/" + following + "/clocks/resumption",
                "/clocks",
                "/clocks/rules",
                "/discrepancies/" + suggested + "/confirmation",
                "/discrepancies/" + suggested + "/dismissal",
                "/discrepancies/" + explained + "/explanation",
                "/discrepancies/" + explained + "/resolution",
                "/discrepancies/" + explained + "/left-open"));
        Stream.of("findings", "recommendations", "notification", "decision", "publication")
                .forEach(form -> pages.add("/sources/" + rapid + "/" + form));
        Stream.of("findings", "recommendations", "scores", "scores/moderation")
                .forEach(form -> pages.add("/sources/" + selfAssessment + "/" + form));
        return pages;
    }
}
