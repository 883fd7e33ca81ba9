package org.learningledger.query.history;

import static org.learningledger.query.history.Bearing.challengeEvents;
import static org.learningledger.query.history.Bearing.findings;
import static org.learningledger.query.history.Bearing.named;
import static org.learningledger.query.history.Bearing.of;
import static org.learningledger.query.history.Bearing.recommendations;
import static org.learningledger.query.history.Bearing.sources;

import java.util.List;
import java.util.stream.Stream;
import org.learningledger.events.finding.FindingEvent;
import org.learningledger.events.finding.FindingRecorded;
import org.learningledger.events.finding.FindingStated;
import org.learningledger.events.finding.RecurrenceConfirmed;
import org.learningledger.events.finding.RecurrenceDismissed;
import org.learningledger.events.measure.MeasureDefined;
import org.learningledger.events.measure.MeasureEvent;
import org.learningledger.events.measure.MeasurementTaken;
import org.learningledger.events.measure.TargetSet;
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

/** What facts about sources, findings, recommendations and measures bear upon. */
final class LearningBearing {

    private LearningBearing() {}

    static Bearing source(SourceEvent event) {
        return switch (event) {
            case ReviewStated stated ->
                named(event, stated.reference(), stated.alias() == null ? stated.title() : stated.alias());
            case AuditStated stated -> named(event, stated.reference(), stated.title(), sources(stated.repeats()));
            case ReviewOpened opened -> named(event, opened.reference(), opened.title());
            case AuditCarriedOut audit -> named(event, audit.reference(), audit.title(), sources(audit.repeats()));
            case IncidentNotified notified -> of(event, Stream.empty());
            case ReviewDecided decided -> of(event, sources(decided.opened()));
            case ReviewPublished published -> of(event, Stream.empty());
            case PublicationEnded ended -> of(event, Stream.empty());
            case ClockPaused paused -> of(event, Stream.empty());
            case ClockResumed resumed -> of(event, Stream.empty());
            case SelfScoreGiven given -> of(event, Stream.empty());
            case ScoreModerated moderated -> of(event, Stream.empty());
        };
    }

    static Bearing finding(FindingEvent event) {
        return switch (event) {
            case FindingStated stated ->
                named(
                        event,
                        stated.reference(),
                        stated.text(),
                        sources(stated.sources()),
                        challengeEvents(stated.challengeEvents()));
            case FindingRecorded recorded ->
                named(event, recorded.reference(), recorded.text(), sources(recorded.source()));
            case RecurrenceConfirmed confirmed -> of(event, Stream.of(confirmed.earlier()));
            case RecurrenceDismissed dismissed -> of(event, Stream.of(dismissed.earlier()));
        };
    }

    static Bearing recommendation(RecommendationEvent event) {
        return switch (event) {
            case RecommendationStated stated ->
                named(event, stated.reference(), stated.text(), sources(stated.sources()));
            case RecommendationMade made ->
                named(event, made.reference(), made.text(), findings(made.findings()), sources(made.source()));
            case RecommendationAccepted accepted -> of(event, Stream.empty());
            case LearningFoundNotInPlace found -> of(event, sources(found.source()));
            case FoundNotInPlaceAtChallenge found -> of(event, challengeEvents(List.of(found.challengeEventId())));
            case RecommendationAcceptedInPart part -> of(event, Stream.empty());
            case RecommendationNotAccepted not -> of(event, Stream.empty());
            case RecommendationLinked linked -> of(event, findings(linked.findings()));
            case RecommendationUnlinked unlinked -> of(event, findings(unlinked.findings()));
            case SmartChecked checked -> of(event, Stream.empty());
        };
    }

    static Bearing measure(MeasureEvent event) {
        return switch (event) {
            case MeasureDefined defined ->
                named(event, defined.reference(), defined.name(), recommendations(defined.recommendations()));
            case TargetSet target -> of(event, Stream.empty());
            case MeasurementTaken taken -> of(event, sources(taken.source()));
        };
    }
}
