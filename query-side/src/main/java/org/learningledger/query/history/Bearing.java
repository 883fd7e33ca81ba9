package org.learningledger.query.history;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.LedgerEvent;
import org.learningledger.events.Thing;
import org.learningledger.events.ThingKind;
import org.learningledger.events.Words;
import org.learningledger.events.action.ActionAgreed;
import org.learningledger.events.action.ActionEvent;
import org.learningledger.events.action.ActionId;
import org.learningledger.events.action.ActionSaidDone;
import org.learningledger.events.action.ActionStated;
import org.learningledger.events.action.ActionVerified;
import org.learningledger.events.action.DueDateExtended;
import org.learningledger.events.action.NoOutcomeSeen;
import org.learningledger.events.action.OutcomeSeen;
import org.learningledger.events.action.OutcomeTooEarlyToSay;
import org.learningledger.events.action.ProgressReported;
import org.learningledger.events.action.ProgressStated;
import org.learningledger.events.challenge.ChallengeEvent;
import org.learningledger.events.challenge.ChallengeEventId;
import org.learningledger.events.challenge.ChallengeEventStated;
import org.learningledger.events.discrepancy.DiscrepancyEvent;
import org.learningledger.events.discrepancy.DiscrepancyRaised;
import org.learningledger.events.evidence.EvidenceAdded;
import org.learningledger.events.evidence.EvidenceEvent;
import org.learningledger.events.evidence.EvidenceId;
import org.learningledger.events.finding.FindingEvent;
import org.learningledger.events.finding.FindingId;
import org.learningledger.events.finding.FindingRecorded;
import org.learningledger.events.finding.FindingStated;
import org.learningledger.events.measure.MeasureDefined;
import org.learningledger.events.measure.MeasureEvent;
import org.learningledger.events.measure.MeasurementTaken;
import org.learningledger.events.measure.TargetSet;
import org.learningledger.events.recommendation.LearningFoundNotInPlace;
import org.learningledger.events.recommendation.RecommendationAccepted;
import org.learningledger.events.recommendation.RecommendationEvent;
import org.learningledger.events.recommendation.RecommendationId;
import org.learningledger.events.recommendation.RecommendationMade;
import org.learningledger.events.recommendation.RecommendationStated;
import org.learningledger.events.register.DocumentStated;
import org.learningledger.events.register.GroupStated;
import org.learningledger.events.register.OrganisationStated;
import org.learningledger.events.register.PartnershipOpened;
import org.learningledger.events.register.PostStated;
import org.learningledger.events.register.PriorityStated;
import org.learningledger.events.register.RegisterEvent;
import org.learningledger.events.register.ThemeStated;
import org.learningledger.events.source.AuditCarriedOut;
import org.learningledger.events.source.AuditStated;
import org.learningledger.events.source.ReviewOpened;
import org.learningledger.events.source.ReviewStated;
import org.learningledger.events.source.SourceEvent;
import org.learningledger.events.source.SourceId;
import org.learningledger.query.answer.Wording;

/**
 * Which things a fact bears upon, its own first, and what its own thing is called from it.
 *
 * @param reference {@code null} where the fact does not name its thing
 * @param title what the thing is called, or the beginning of what it says
 */
record Bearing(
        Set<Thing> things,
        @Nullable String reference,
        @Nullable String title) {

    static Bearing of(LedgerEvent event) {
        return switch (event) {
            case SourceEvent source -> source(source);
            case FindingEvent finding -> finding(finding);
            case RecommendationEvent recommendation -> recommendation(recommendation);
            case ActionEvent action -> action(action);
            case EvidenceEvent evidence -> evidence(evidence);
            case MeasureEvent measure -> measure(measure);
            case ChallengeEvent challenge -> challenge(challenge);
            case DiscrepancyEvent discrepancy -> discrepancy(discrepancy);
            case RegisterEvent entry -> register(entry);
            default -> of(event, Stream.empty());
        };
    }

    private static Bearing source(SourceEvent event) {
        return switch (event) {
            case ReviewStated stated ->
                named(event, stated.reference(), stated.alias() == null ? stated.title() : stated.alias());
            case AuditStated stated -> named(event, stated.reference(), stated.title(), sources(stated.repeats()));
            case ReviewOpened opened -> named(event, opened.reference(), opened.title());
            case AuditCarriedOut audit -> named(event, audit.reference(), audit.title(), sources(audit.repeats()));
            default -> of(event, Stream.empty()); // NOT YET
        };
    }

    private static Bearing finding(FindingEvent event) {
        return switch (event) {
            case FindingStated stated ->
                named(
                        event,
                        stated.reference(),
                        stated.text(),
                        sources(stated.sources()),
                        things(ThingKind.CHALLENGE_EVENT, stated.challengeEvents(), ChallengeEventId::value));
            case FindingRecorded recorded ->
                named(event, recorded.reference(), recorded.text(), sources(recorded.source()));
        };
    }

    private static Bearing recommendation(RecommendationEvent event) {
        return switch (event) {
            case RecommendationStated stated ->
                named(event, stated.reference(), stated.text(), sources(stated.sources()));
            case RecommendationMade made ->
                named(event, made.reference(), made.text(), findings(made.findings()), sources(made.source()));
            case RecommendationAccepted accepted -> of(event, Stream.empty());
            case LearningFoundNotInPlace found -> of(event, sources(found.source()));
            default -> of(event, Stream.empty()); // NOT YET
        };
    }

    private static Bearing action(ActionEvent event) {
        return switch (event) {
            case ActionStated stated ->
                named(
                        event,
                        stated.reference(),
                        stated.text(),
                        recommendations(stated.recommendations()),
                        findings(stated.findings()),
                        sources(stated.sources()),
                        things(ThingKind.ACTION, stated.related(), ActionId::value));
            case ActionAgreed agreed ->
                named(
                        event,
                        agreed.reference(),
                        agreed.text(),
                        recommendations(agreed.recommendations()),
                        findings(agreed.findings()));
            case ProgressStated stated -> of(event, Stream.empty());
            case DueDateExtended extended -> of(event, Stream.empty());
            case ProgressReported reported -> of(event, Stream.empty());
            case ActionSaidDone done -> of(event, Stream.empty());
            case ActionVerified verified -> of(event, evidenceOf(verified.evidence()));
            case OutcomeSeen seen -> of(event, evidenceOf(seen.evidence()));
            case NoOutcomeSeen none -> of(event, evidenceOf(none.evidence()));
            case OutcomeTooEarlyToSay early -> of(event, Stream.empty());
            default -> of(event, Stream.empty()); // NOT YET
        };
    }

    private static Bearing evidence(EvidenceEvent event) {
        return switch (event) {
            case EvidenceAdded added ->
                named(
                        event,
                        added.reference(),
                        added.description(),
                        things(ThingKind.ACTION, List.of(added.actionId()), ActionId::value));
            default -> of(event, Stream.empty()); // NOT YET
        };
    }

    private static Bearing measure(MeasureEvent event) {
        return switch (event) {
            case MeasureDefined defined ->
                named(event, defined.reference(), defined.name(), recommendations(defined.recommendations()));
            case TargetSet target -> of(event, Stream.empty());
            case MeasurementTaken taken -> of(event, sources(taken.source()));
        };
    }

    private static Bearing challenge(ChallengeEvent event) {
        return switch (event) {
            case ChallengeEventStated stated ->
                named(event, stated.reference(), stated.title(), sources(stated.sources()));
            default -> of(event, Stream.empty()); // NOT YET
        };
    }

    private static Bearing discrepancy(DiscrepancyEvent event) {
        return switch (event) {
            case DiscrepancyRaised raised ->
                named(event, raised.reference(), raised.firstSays(), raised.about().stream());
            default -> of(event, Stream.empty()); // NOT YET
        };
    }

    private static Bearing register(RegisterEvent event) {
        return switch (event) {
            case PartnershipOpened opened -> named(event, opened.name(), null);
            case DocumentStated stated -> named(event, stated.reference(), stated.title());
            case OrganisationStated stated -> named(event, stated.reference(), stated.name());
            case GroupStated stated -> named(event, stated.reference(), stated.name());
            case PostStated stated -> named(event, stated.reference(), stated.title());
            case PriorityStated stated -> named(event, stated.reference(), stated.name());
            case ThemeStated stated -> named(event, stated.reference(), stated.name(), sources(stated.sources()));
            default -> of(event, Stream.empty()); // NOT YET
        };
    }

    @SafeVarargs
    private static Bearing named(LedgerEvent event, String reference, @Nullable Words title, Stream<Thing>... linked) {
        var all = Stream.<Thing>empty();
        for (var some : linked) all = Stream.concat(all, some);
        return new Bearing(of(event, all).things, reference, title == null ? null : Wording.brief(Wording.of(title)));
    }

    private static Bearing of(LedgerEvent event, Stream<Thing> linked) {
        var things = new LinkedHashSet<Thing>();
        things.add(event.thing());
        linked.forEach(things::add);
        return new Bearing(things, null, null);
    }

    private static Stream<Thing> sources(List<SourceId> ids) {
        return things(ThingKind.SOURCE, ids, SourceId::value);
    }

    private static Stream<Thing> sources(@Nullable SourceId id) {
        return id == null ? Stream.empty() : sources(List.of(id));
    }

    private static Stream<Thing> findings(List<FindingId> ids) {
        return things(ThingKind.FINDING, ids, FindingId::value);
    }

    private static Stream<Thing> recommendations(List<RecommendationId> ids) {
        return things(ThingKind.RECOMMENDATION, ids, RecommendationId::value);
    }

    private static Stream<Thing> evidenceOf(List<EvidenceId> ids) {
        return things(ThingKind.EVIDENCE, ids, EvidenceId::value);
    }

    private static <T> Stream<Thing> things(ThingKind kind, Collection<T> ids, Function<T, UUID> value) {
        return ids.stream().map(id -> new Thing(kind, value.apply(id)));
    }
}
