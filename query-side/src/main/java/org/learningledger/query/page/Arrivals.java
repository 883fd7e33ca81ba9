package org.learningledger.query.page;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.action.ActionAgreed;
import org.learningledger.events.action.ActionReopened;
import org.learningledger.events.action.ActionSaidDone;
import org.learningledger.events.action.ActionTakenAsDone;
import org.learningledger.events.action.ActionVerified;
import org.learningledger.events.action.ActionWithdrawn;
import org.learningledger.events.action.NoOutcomeSeen;
import org.learningledger.events.action.OutcomeSeen;
import org.learningledger.events.action.OutcomeTooEarlyToSay;
import org.learningledger.events.action.ProgressReported;
import org.learningledger.events.challenge.ChallengeConcluded;
import org.learningledger.events.challenge.ChallengeEventHeld;
import org.learningledger.events.correction.FactCorrected;
import org.learningledger.events.correction.FactWithdrawn;
import org.learningledger.events.discrepancy.DiscrepancyExplained;
import org.learningledger.events.discrepancy.DiscrepancyLeftOpen;
import org.learningledger.events.discrepancy.DiscrepancyRaised;
import org.learningledger.events.discrepancy.DiscrepancyResolved;
import org.learningledger.events.discrepancy.SuggestionConfirmed;
import org.learningledger.events.discrepancy.SuggestionDismissed;
import org.learningledger.events.evidence.EvidenceAdded;
import org.learningledger.events.finding.FindingRecorded;
import org.learningledger.events.finding.RecurrenceConfirmed;
import org.learningledger.events.finding.RecurrenceDismissed;
import org.learningledger.events.measure.MeasureDefined;
import org.learningledger.events.measure.MeasurementTaken;
import org.learningledger.events.measure.TargetSet;
import org.learningledger.events.plan.PlanOpened;
import org.learningledger.events.plan.PlanReopened;
import org.learningledger.events.plan.PlanSignedOff;
import org.learningledger.events.privacy.ErasureEvent;
import org.learningledger.events.privacy.ErasureRefused;
import org.learningledger.events.privacy.ErasureRequested;
import org.learningledger.events.privacy.PersonalDataErased;
import org.learningledger.events.recommendation.FoundNotInPlaceAtChallenge;
import org.learningledger.events.recommendation.LearningFoundNotInPlace;
import org.learningledger.events.recommendation.RecommendationAccepted;
import org.learningledger.events.recommendation.RecommendationAcceptedInPart;
import org.learningledger.events.recommendation.RecommendationLinked;
import org.learningledger.events.recommendation.RecommendationMade;
import org.learningledger.events.recommendation.RecommendationNotAccepted;
import org.learningledger.events.recommendation.RecommendationUnlinked;
import org.learningledger.events.register.AssuranceGiven;
import org.learningledger.events.register.BodyRenamed;
import org.learningledger.events.register.BodyReplaced;
import org.learningledger.events.register.CommitteeCommentStated;
import org.learningledger.events.register.EvidenceCitedForClaim;
import org.learningledger.events.source.AuditCarriedOut;
import org.learningledger.events.source.ClockPaused;
import org.learningledger.events.source.ClockResumed;
import org.learningledger.events.source.IncidentNotified;
import org.learningledger.events.source.PublicationEnded;
import org.learningledger.events.source.ReviewDecided;
import org.learningledger.events.source.ReviewOpened;
import org.learningledger.events.source.ReviewPublished;
import org.learningledger.events.source.ScoreModerated;
import org.learningledger.events.source.SelfScoreGiven;
import org.learningledger.query.history.HistoryReader;
import org.learningledger.query.projection.Progressed;
import org.learningledger.store.log.Fact;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Lets somebody who comes from a form see what they recorded: waits for the page's projection, but not for long. */
@Component
@ConditionalOnWebApplication
public class Arrivals {

    private static final Duration MOST = Duration.ofSeconds(2);

    /** What a form that was sent again comes back with. */
    private static final String BEFORE = "before";

    private static final String ANSWER = "The answer has been added.";
    private static final String NOT_IN_PLACE = "What was found not to be in place has been added.";
    private static final String OUTCOME = "The outcome has been added.";

    private final HistoryReader history;
    private final Progressed progressed;

    Arrivals(HistoryReader history, Progressed progressed) {
        this.history = history;
        this.progressed = progressed;
    }

    /**
     * What to say comes from the fact itself, whatever the address claims was recorded.
     *
     * @param projections those that the page reads from
     * @return {@code null} where nobody has just recorded anything about what the page shows
     */
    public @Nullable Arrival of(HttpServletRequest request, String partnership, String... projections) {
        var after = request.getParameter("after");
        if (after == null) return null;
        var page = request.getRequestURI();
        boolean shown = progressed.waitFor(
                Stream.concat(Stream.of(projections), Stream.of(HistoryReader.PROJECTION)), partnership, after, MOST);
        var fact = history.justRecorded(partnership, after, page).orElse(null);
        if (fact == null) return null;
        boolean before = BEFORE.equals(request.getParameter("recorded"));
        return new Arrival(heading(fact), isCorrectable(fact), before, shown, page + "?" + request.getQueryString());
    }

    private static boolean isCorrectable(Fact fact) {
        return !(fact.event() instanceof ErasureEvent) && !(fact.event() instanceof AssuranceGiven);
    }

    private static String heading(Fact fact) {
        return "Recorded. "
                + switch (fact.event()) {
                    case ActionAgreed agreed -> "The action is agreed.";
                    case ProgressReported reported -> "Your report on progress has been added.";
                    case ActionSaidDone done -> "The action is now said to be done, and can be verified.";
                    case EvidenceAdded added -> "The evidence has been added.";
                    case ActionVerified verified -> "The action is now verified.";
                    case OutcomeSeen seen -> OUTCOME;
                    case NoOutcomeSeen none -> OUTCOME;
                    case OutcomeTooEarlyToSay early -> OUTCOME;
                    case ActionTakenAsDone taken ->
                        "The action now counts as done on that paper's word, and can be verified.";
                    case ActionReopened opened -> "The action is open again.";
                    case ActionWithdrawn withdrawn -> "The action is now withdrawn. It stays in every list.";
                    case PlanOpened opened -> "The plan is open. Now put actions into it.";
                    case PlanSignedOff signed -> "The plan is now signed off.";
                    case PlanReopened opened -> "The plan is open again.";
                    case ChallengeEventHeld held -> "The challenge event has been added.";
                    case ChallengeConcluded concluded -> "The conclusion has been added.";
                    case MeasureDefined defined -> "The measure has been added.";
                    case TargetSet target ->
                        fact.at().sequence() <= 1
                                ? "The measure and its target have been added."
                                : "The target has been added. It counts for measurements taken after it was set.";
                    case MeasurementTaken taken -> "The measurement has been added.";
                    case FactCorrected corrected ->
                        "The entry has been put right. What it said before stays in the history.";
                    case FactWithdrawn withdrawn -> "The entry has been withdrawn. It stays in the history, marked.";
                    case ErasureRequested requested -> "The request has been added. The business unit decides.";
                    case ErasureRefused refused -> "The refusal has been added. The text stays.";
                    case PersonalDataErased erased -> "The restricted text has been erased.";
                    case AssuranceGiven given -> "Your assurance is signed off.";
                    case BodyRenamed renamed -> "The new name has been added.";
                    case BodyReplaced replaced -> "It is now shown as replaced.";
                    case CommitteeCommentStated comment -> "The comment has been added.";
                    case EvidenceCitedForClaim cited -> "The evidence has been put beside the claim.";
                    case RecommendationAccepted accepted -> ANSWER;
                    case RecommendationAcceptedInPart accepted -> ANSWER;
                    case RecommendationNotAccepted not -> ANSWER;
                    case RecommendationLinked linked -> "The links have been added.";
                    case RecommendationUnlinked unlinked -> "The links have been undone. They stay in the history.";
                    case LearningFoundNotInPlace found -> NOT_IN_PLACE;
                    case FoundNotInPlaceAtChallenge found -> NOT_IN_PLACE;
                    case ReviewOpened opened -> "The review has been opened.";
                    case AuditCarriedOut audit -> "The audit has been added.";
                    case FindingRecorded finding -> "The finding has been added.";
                    case RecurrenceConfirmed confirmed -> "The recurrence is now confirmed.";
                    case RecurrenceDismissed dismissed ->
                        "The recurrence is now dismissed. It stays in the list, with the reason.";
                    case RecommendationMade made -> "The recommendation has been added.";
                    case IncidentNotified notified -> "The notification has been added.";
                    case ReviewDecided decided -> "The decision has been added.";
                    case ReviewPublished published -> "The publication has been added.";
                    case PublicationEnded ended -> "The end of the publication has been added.";
                    case ClockPaused paused -> "The clock is now paused.";
                    case ClockResumed resumed -> "The clock runs again.";
                    case SelfScoreGiven score -> "The self-score has been added.";
                    case ScoreModerated score -> "The moderated score has been added.";
                    case DiscrepancyRaised raised -> "The discrepancy has been added.";
                    case SuggestionConfirmed confirmed -> "The suggestion is now a discrepancy, and can be explained.";
                    case SuggestionDismissed dismissed -> "The suggestion is now dismissed.";
                    case DiscrepancyExplained explained -> "The explanation has been added.";
                    case DiscrepancyResolved resolved -> "The discrepancy is now resolved.";
                    case DiscrepancyLeftOpen left -> "The discrepancy is now left open, for the reason given.";
                    default -> "Your entry has been added.";
                };
    }
}
