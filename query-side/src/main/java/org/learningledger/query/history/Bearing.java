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
import org.learningledger.events.action.ActionEvent;
import org.learningledger.events.action.ActionId;
import org.learningledger.events.challenge.ChallengeEvent;
import org.learningledger.events.challenge.ChallengeEventId;
import org.learningledger.events.discrepancy.DiscrepancyEvent;
import org.learningledger.events.evidence.EvidenceEvent;
import org.learningledger.events.evidence.EvidenceId;
import org.learningledger.events.finding.FindingEvent;
import org.learningledger.events.finding.FindingId;
import org.learningledger.events.measure.MeasureEvent;
import org.learningledger.events.plan.PlanEvent;
import org.learningledger.events.plan.PlanId;
import org.learningledger.events.recommendation.RecommendationEvent;
import org.learningledger.events.recommendation.RecommendationId;
import org.learningledger.events.register.EntryId;
import org.learningledger.events.register.RegisterEvent;
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
            case SourceEvent source -> LearningBearing.source(source);
            case FindingEvent finding -> LearningBearing.finding(finding);
            case RecommendationEvent recommendation -> LearningBearing.recommendation(recommendation);
            case MeasureEvent measure -> LearningBearing.measure(measure);
            case PlanEvent plan -> PlanBearing.plan(plan);
            case ActionEvent action -> PlanBearing.action(action);
            case EvidenceEvent evidence -> PlanBearing.evidence(evidence);
            case ChallengeEvent challenge -> PlanBearing.challenge(challenge);
            case RegisterEvent entry -> RegisterBearing.register(entry);
            case DiscrepancyEvent discrepancy -> RegisterBearing.discrepancy(discrepancy);
            default -> of(event, Stream.empty());
        };
    }

    @SafeVarargs
    static Bearing named(LedgerEvent event, String reference, @Nullable Words title, Stream<Thing>... linked) {
        var all = Stream.<Thing>empty();
        for (var some : linked) all = Stream.concat(all, some);
        return new Bearing(of(event, all).things, reference, title == null ? null : Wording.brief(Wording.of(title)));
    }

    static Bearing of(LedgerEvent event, Stream<Thing> linked) {
        var things = new LinkedHashSet<Thing>();
        things.add(event.thing());
        linked.forEach(things::add);
        return new Bearing(things, null, null);
    }

    static Stream<Thing> sources(List<SourceId> ids) {
        return things(ThingKind.SOURCE, ids, SourceId::value);
    }

    static Stream<Thing> sources(@Nullable SourceId id) {
        return id == null ? Stream.empty() : sources(List.of(id));
    }

    static Stream<Thing> findings(List<FindingId> ids) {
        return things(ThingKind.FINDING, ids, FindingId::value);
    }

    static Stream<Thing> recommendations(List<RecommendationId> ids) {
        return things(ThingKind.RECOMMENDATION, ids, RecommendationId::value);
    }

    static Stream<Thing> evidenceOf(List<EvidenceId> ids) {
        return things(ThingKind.EVIDENCE, ids, EvidenceId::value);
    }

    static Stream<Thing> actions(List<ActionId> ids) {
        return things(ThingKind.ACTION, ids, ActionId::value);
    }

    static Stream<Thing> plans(@Nullable PlanId id) {
        return id == null ? Stream.empty() : things(ThingKind.PLAN, List.of(id), PlanId::value);
    }

    static Stream<Thing> challengeEvents(List<ChallengeEventId> ids) {
        return things(ThingKind.CHALLENGE_EVENT, ids, ChallengeEventId::value);
    }

    static Stream<Thing> entries(List<EntryId> ids) {
        return things(ThingKind.REGISTER_ENTRY, ids, EntryId::value);
    }

    static <T> Stream<Thing> things(ThingKind kind, Collection<T> ids, Function<T, UUID> value) {
        return ids.stream().map(id -> new Thing(kind, value.apply(id)));
    }
}
