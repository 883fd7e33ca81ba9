package org.learningledger.query.history;

import static org.learningledger.query.history.Told.AREA;
import static org.learningledger.query.history.Told.NATIONAL_ITEMS;
import static org.learningledger.query.history.Told.ORIGIN;
import static org.learningledger.query.history.Told.THEMES;
import static org.learningledger.query.history.Told.quote;
import static org.learningledger.query.history.Told.remark;
import static org.learningledger.query.history.Told.said;
import static org.learningledger.query.history.Told.told;

import java.util.List;
import org.learningledger.events.AgencyCode;
import org.learningledger.events.finding.FindingId;
import org.learningledger.events.recommendation.FoundNotInPlaceAtChallenge;
import org.learningledger.events.recommendation.LearningFoundNotInPlace;
import org.learningledger.events.recommendation.RecommendationAccepted;
import org.learningledger.events.recommendation.RecommendationAcceptedInPart;
import org.learningledger.events.recommendation.RecommendationEvent;
import org.learningledger.events.recommendation.RecommendationLinked;
import org.learningledger.events.recommendation.RecommendationMade;
import org.learningledger.events.recommendation.RecommendationNotAccepted;
import org.learningledger.events.recommendation.RecommendationStated;
import org.learningledger.events.recommendation.RecommendationUnlinked;
import org.learningledger.events.recommendation.SmartChecked;
import org.learningledger.events.recommendation.SmartMark;
import org.learningledger.query.answer.Wording;

/** Facts about recommendations, as people read them. */
final class RecommendationTold {

    private RecommendationTold() {}

    static Told of(RecommendationEvent event) {
        return switch (event) {
            case RecommendationStated stated ->
                told("Recommendation stated in a paper", quote(stated.reference(), stated.text()))
                        .detail("Number in the paper", stated.numberInSource())
                        .detail(ORIGIN, stated.origin())
                        .detail("Addressed to", stated.addressee())
                        .detail("Owner", stated.owner())
                        .detail("Due", stated.dueOn())
                        .detail(NATIONAL_ITEMS, stated.nationalItems())
                        .cited(stated.citation());
            case RecommendationMade made ->
                told(
                                "Recommendation made",
                                quote(made.reference(), made.text())
                                        + (made.addressees().isEmpty()
                                                ? " It is addressed to nobody."
                                                : " It is addressed to "
                                                        + Wording.list(made.addressees().stream()
                                                                .map(AgencyCode::value)
                                                                .toList())
                                                        + "."))
                        .detail(THEMES, made.themes())
                        .detail(AREA, made.area())
                        .detail(
                                "Measured again",
                                Wording.count(made.retestAfterMonths(), "month", "months") + " after a target was met");
            case RecommendationAccepted accepted ->
                told(
                        "Recommendation accepted",
                        accepted.acceptedBy() + " accepted the recommendation." + remark(accepted.remark()));
            case LearningFoundNotInPlace found ->
                told("Learning found not in place", "What the recommendation asked for was found not to be in place.")
                        .because(found.what());
            case FoundNotInPlaceAtChallenge found ->
                told(
                                "Learning found not in place at a challenge event",
                                "A challenge event found that what the recommendation asked for is not in place.")
                        .because(found.what());
            case RecommendationAcceptedInPart part ->
                told(
                                "Recommendation accepted in part",
                                part.acceptedBy() + " accepted part of the recommendation: " + said(part.accepted()))
                        .because(part.reason());
            case RecommendationNotAccepted not ->
                told("Recommendation not accepted", not.agency() + " did not accept the recommendation.")
                        .because(not.reason());
            case RecommendationLinked linked ->
                told("Recommendation linked", "The recommendation was linked to " + findings(linked.findings()) + ".")
                        .because(linked.reason());
            case RecommendationUnlinked unlinked ->
                told(
                                "Recommendation unlinked",
                                "The recommendation does not answer " + findings(unlinked.findings()) + " after all.")
                        .because(unlinked.reason());
            case SmartChecked checked ->
                told(
                        "Recommendation checked for SMART",
                        (checked.met().isEmpty()
                                        ? "The recommendation bears none of the marks."
                                        : "The recommendation is " + marks(checked.met()) + ".")
                                + remark(checked.remark()));
        };
    }

    private static String findings(List<FindingId> findings) {
        return Wording.count(findings.size(), "finding", "findings");
    }

    private static String marks(List<SmartMark> met) {
        return Wording.list(met.stream()
                .map(mark -> switch (mark) {
                    case SPECIFIC -> "specific";
                    case MEASURABLE -> "measurable";
                    case ACHIEVABLE -> "achievable";
                    case RELEVANT -> "relevant";
                    case TIME_BOUND -> "time-bound";
                })
                .toList());
    }
}
