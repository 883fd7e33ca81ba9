package org.learningledger.query.history;

import static org.learningledger.query.history.Told.AREA;
import static org.learningledger.query.history.Told.DATE_IS;
import static org.learningledger.query.history.Told.NOTE;
import static org.learningledger.query.history.Told.SORTED_AS;
import static org.learningledger.query.history.Told.called;
import static org.learningledger.query.history.Told.date;
import static org.learningledger.query.history.Told.remark;
import static org.learningledger.query.history.Told.said;
import static org.learningledger.query.history.Told.sentence;
import static org.learningledger.query.history.Told.told;

import org.learningledger.events.Rating;
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
import org.learningledger.store.clock.ClockRules;

/** Facts about reviews and audits, as people read them. */
final class SourceTold {

    private SourceTold() {}

    static Told of(SourceEvent event) {
        return switch (event) {
            case ReviewStated stated ->
                told(
                                "Review stated in a paper",
                                sentence(
                                        "A paper names the review",
                                        called(stated.reference(), stated.alias(), stated.title())))
                        .detail("Title", stated.alias() == null ? null : stated.title())
                        .detail("Kind", stated.kind())
                        .detail("Publication", stated.publication())
                        .detail("Briefing", stated.briefingLabel())
                        .detail(DATE_IS, stated.dateKind())
                        .detail(NOTE, stated.note())
                        .cited(stated.citation());
            case AuditStated stated ->
                told(
                                "Audit stated in a paper",
                                sentence("A paper names the audit", called(stated.reference(), stated.title()))
                                        + (stated.result() == null
                                                ? ""
                                                : " It gives the result: " + said(stated.result())))
                        .detail(SORTED_AS, stated.sortedAs())
                        .detail(AREA, stated.area())
                        .detail("Carried out by", stated.conductedBy())
                        .detail("Format", stated.format())
                        .detail("Not in the paper", stated.notInSource())
                        .detail(DATE_IS, stated.dateKind())
                        .detail(NOTE, stated.note())
                        .cited(stated.citation());
            case ReviewOpened opened ->
                told("Review opened", sentence("The review was opened:", called(opened.reference(), opened.title())))
                        .detail(
                                "Kind",
                                switch (opened.kind()) {
                                    case LCSPR -> "local child safeguarding practice review (LCSPR)";
                                    case SCR -> "serious case review (SCR)";
                                    case LEARNING_REVIEW -> "learning review";
                                    case NATIONAL_REVIEW -> "national review";
                                    case THEMATIC_ANALYSIS -> "thematic analysis";
                                    case INSPECTION -> "inspection";
                                    case RAPID_REVIEW -> "rapid review";
                                })
                        .detail("Pseudonym", opened.pseudonym());
            case AuditCarriedOut audit ->
                told(
                                "Audit carried out",
                                sentence("The audit was carried out:", called(audit.reference(), audit.title()))
                                        + (audit.repeats() == null ? "" : " It repeats an earlier audit."))
                        .detail(
                                "Kind",
                                switch (audit.kind()) {
                                    case MULTI_AGENCY -> "multi-agency audit";
                                    case JTAI_THEMED ->
                                        "audit in the format of a joint targeted area inspection (JTAI)";
                                    case CASE_FILE -> "case file audit";
                                    case DIP_SAMPLE -> "dip sample";
                                    case MEETING -> "meeting";
                                    case SURVEY -> "survey";
                                    case SECTION_11 -> "self-assessment under section 11 of the Children Act 2004";
                                    case SECTION_175 ->
                                        "self-assessment of schools under section 175 or 157 of the Education Act 2002";
                                    case CASE_REGIME -> "regular audit of cases";
                                })
                        .detail(AREA, audit.area());

            case IncidentNotified notified ->
                told("Incident notified", "The serious incident was notified to " + said(notified.to()))
                        .detail("Known to the authority since", notified.knownOn());
            case ReviewDecided decided ->
                told(
                                "Decided what follows",
                                "The partners decided: "
                                        + switch (decided.decision()) {
                                            case LOCAL_REVIEW -> "a local child safeguarding practice review follows.";
                                            case NO_FURTHER_REVIEW ->
                                                "no further review follows; the learning is taken from this one.";
                                            case NATIONAL_REVIEW_PROPOSED -> "the national Panel is asked to review.";
                                            case OTHER_LEARNING_REVIEW -> "another form of learning review follows.";
                                        })
                        .because(decided.reason());
            case ReviewPublished published ->
                told(
                        "Review published",
                        "The review was published: " + said(published.where())
                                + (published.until() == null
                                        ? " No end of its publication was set."
                                        : " It stays published until " + date(published.until()) + "."));
            case PublicationEnded ended ->
                told("Publication ended", "The review is no longer published. What it said stays on file.")
                        .because(ended.reason());
            case ClockPaused paused ->
                told("Clock paused", "The clock was paused: " + ClockRules.name(paused.clock()) + ".")
                        .because(paused.reason());
            case ClockResumed resumed ->
                told(
                        "Clock runs again",
                        "The clock runs again: " + ClockRules.name(resumed.clock()) + "." + remark(resumed.remark()));
            case SelfScoreGiven given ->
                rated(
                                told(
                                        "Self-score given",
                                        given.agency() + " scored itself against " + given.standard() + ": "
                                                + given.rating().value() + "."),
                                given.rating())
                        .detail("What it showed", given.shown());
            case ScoreModerated moderated ->
                rated(
                                told(
                                        "Score moderated",
                                        "A panel moderated the score of " + moderated.agency() + " against "
                                                + moderated.standard() + ": "
                                                + moderated.rating().value() + "."),
                                moderated.rating())
                        .because(moderated.reason());
        };
    }

    private static Told rated(Told told, Rating rating) {
        return told.detail("Scale", rating.scale() + ", version " + rating.version())
                .detail("What the score means", rating.descriptor());
    }
}
