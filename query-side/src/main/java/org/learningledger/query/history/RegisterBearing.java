package org.learningledger.query.history;

import static org.learningledger.query.history.Bearing.actions;
import static org.learningledger.query.history.Bearing.entries;
import static org.learningledger.query.history.Bearing.named;
import static org.learningledger.query.history.Bearing.of;
import static org.learningledger.query.history.Bearing.sources;

import java.util.stream.Stream;
import org.learningledger.events.discrepancy.DiscrepancyEvent;
import org.learningledger.events.discrepancy.DiscrepancyExplained;
import org.learningledger.events.discrepancy.DiscrepancyLeftOpen;
import org.learningledger.events.discrepancy.DiscrepancyRaised;
import org.learningledger.events.discrepancy.DiscrepancyResolved;
import org.learningledger.events.discrepancy.DiscrepancySuggested;
import org.learningledger.events.discrepancy.SuggestionConfirmed;
import org.learningledger.events.discrepancy.SuggestionDismissed;
import org.learningledger.events.register.AssuranceGiven;
import org.learningledger.events.register.AssuranceStated;
import org.learningledger.events.register.BodyRenamed;
import org.learningledger.events.register.BodyReplaced;
import org.learningledger.events.register.BriefingStated;
import org.learningledger.events.register.BudgetStated;
import org.learningledger.events.register.CommitteeActionStated;
import org.learningledger.events.register.CommitteeCommentStated;
import org.learningledger.events.register.CommitteeResolutionStated;
import org.learningledger.events.register.DecisionStated;
import org.learningledger.events.register.DocumentStated;
import org.learningledger.events.register.EvidenceCitedForClaim;
import org.learningledger.events.register.GroupStated;
import org.learningledger.events.register.IndicatorStated;
import org.learningledger.events.register.LearningEventStated;
import org.learningledger.events.register.NationalItemStated;
import org.learningledger.events.register.OrganisationStated;
import org.learningledger.events.register.PartnershipOpened;
import org.learningledger.events.register.PostStated;
import org.learningledger.events.register.PriorityStated;
import org.learningledger.events.register.ProcedureStated;
import org.learningledger.events.register.RapidReviewsStated;
import org.learningledger.events.register.RegisterEvent;
import org.learningledger.events.register.ReportPassageStated;
import org.learningledger.events.register.ThemeStated;
import org.learningledger.events.register.TrainingStated;
import org.learningledger.events.register.VoiceOfChildStated;

/** What facts of registers, and discrepancies between them, bear upon. */
final class RegisterBearing {

    private RegisterBearing() {}

    static Bearing register(RegisterEvent event) {
        return switch (event) {
            case PartnershipOpened opened -> named(event, opened.name(), null);
            case DocumentStated stated -> named(event, stated.reference(), stated.title());
            case OrganisationStated stated -> named(event, stated.reference(), stated.name());
            case GroupStated stated -> named(event, stated.reference(), stated.name());
            case PostStated stated -> named(event, stated.reference(), stated.title());
            case PriorityStated stated -> named(event, stated.reference(), stated.name());
            case ThemeStated stated -> named(event, stated.reference(), stated.name(), sources(stated.sources()));
            case IndicatorStated stated ->
                named(event, stated.reference(), stated.indicator(), sources(stated.sources()));
            case TrainingStated stated ->
                named(
                        event,
                        stated.reference(),
                        stated.subject() == null ? stated.text() : stated.subject(),
                        actions(stated.actions()),
                        sources(stated.sources()));
            case LearningEventStated stated ->
                named(event, stated.reference(), stated.title(), actions(stated.actions()));
            case ProcedureStated stated ->
                named(event, stated.reference(), stated.name(), actions(stated.actions()), sources(stated.sources()));
            case BriefingStated stated -> named(event, stated.reference(), stated.title(), sources(stated.sources()));
            case BudgetStated stated ->
                named(
                        event,
                        stated.reference(),
                        stated.fundingAgency() == null ? stated.text() : stated.fundingAgency());
            case NationalItemStated stated ->
                named(event, stated.reference(), stated.text(), sources(stated.sources()), actions(stated.actions()));
            case AssuranceGiven given -> named(event, given.reference(), given.text());
            case AssuranceStated stated -> named(event, stated.reference(), stated.text(), sources(stated.sources()));
            case ReportPassageStated stated ->
                named(event, stated.reference(), stated.text(), actions(stated.actions()));
            case RapidReviewsStated stated -> named(event, stated.reference(), stated.text());
            case CommitteeResolutionStated stated -> named(event, stated.reference(), stated.resolution());
            case CommitteeActionStated stated -> named(event, stated.reference(), stated.text());
            case CommitteeCommentStated stated -> of(event, Stream.empty());
            case DecisionStated stated -> named(event, stated.reference(), stated.decision());
            case VoiceOfChildStated stated ->
                named(event, stated.reference(), stated.said(), sources(stated.sources()));
            case BodyRenamed renamed -> of(event, Stream.empty());
            case BodyReplaced replaced -> of(event, entries(replaced.by()));
            case EvidenceCitedForClaim cited -> of(event, cited.evidence().stream());
        };
    }

    static Bearing discrepancy(DiscrepancyEvent event) {
        return switch (event) {
            case DiscrepancyRaised raised ->
                named(event, raised.reference(), raised.firstSays(), raised.about().stream());
            case DiscrepancySuggested suggested ->
                named(event, suggested.reference(), suggested.first(), suggested.about().stream());
            case SuggestionConfirmed confirmed -> of(event, Stream.empty());
            case SuggestionDismissed dismissed -> of(event, Stream.empty());
            case DiscrepancyExplained explained -> of(event, Stream.empty());
            case DiscrepancyResolved resolved -> of(event, Stream.empty());
            case DiscrepancyLeftOpen left -> of(event, Stream.empty());
        };
    }
}
