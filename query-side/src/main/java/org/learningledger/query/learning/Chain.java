package org.learningledger.query.learning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.AgencyCode;
import org.learningledger.events.LedgerEvent;
import org.learningledger.events.ThingKind;
import org.learningledger.events.action.ActionEvent;
import org.learningledger.events.action.ActionStated;
import org.learningledger.events.action.ActionWithdrawn;
import org.learningledger.events.challenge.AgencyAnswered;
import org.learningledger.events.challenge.ChallengeConcluded;
import org.learningledger.events.challenge.ChallengeEvent;
import org.learningledger.events.challenge.ChallengeEventHeld;
import org.learningledger.events.challenge.ChallengeEventId;
import org.learningledger.events.challenge.ChallengeEventStated;
import org.learningledger.events.evidence.EntryCitedAsEvidence;
import org.learningledger.events.evidence.EvidenceAdded;
import org.learningledger.events.evidence.EvidenceEvent;
import org.learningledger.events.evidence.EvidenceLevel;
import org.learningledger.events.finding.FindingEvent;
import org.learningledger.events.finding.FindingId;
import org.learningledger.events.finding.FindingRecorded;
import org.learningledger.events.finding.FindingStated;
import org.learningledger.events.finding.RecurrenceConfirmed;
import org.learningledger.events.finding.RecurrenceDismissed;
import org.learningledger.events.measure.MeasureDefined;
import org.learningledger.events.measure.MeasureEvent;
import org.learningledger.events.measure.MeasurementTaken;
import org.learningledger.events.measure.TargetSet;
import org.learningledger.events.plan.PlanEvent;
import org.learningledger.events.recommendation.FoundNotInPlaceAtChallenge;
import org.learningledger.events.recommendation.LearningFoundNotInPlace;
import org.learningledger.events.recommendation.RecommendationAccepted;
import org.learningledger.events.recommendation.RecommendationAcceptedInPart;
import org.learningledger.events.recommendation.RecommendationEvent;
import org.learningledger.events.recommendation.RecommendationId;
import org.learningledger.events.recommendation.RecommendationLinked;
import org.learningledger.events.recommendation.RecommendationMade;
import org.learningledger.events.recommendation.RecommendationNotAccepted;
import org.learningledger.events.recommendation.RecommendationStated;
import org.learningledger.events.recommendation.RecommendationUnlinked;
import org.learningledger.events.recommendation.SmartChecked;
import org.learningledger.events.source.AuditCarriedOut;
import org.learningledger.events.source.SourceEvent;
import org.learningledger.events.source.SourceId;
import org.learningledger.query.answer.Named;
import org.learningledger.store.log.Fact;
import org.learningledger.store.log.Recorded;
import org.learningledger.store.time.Days;

/**
 * The facts about one piece of learning, sorted into the chain that they form: source, finding, recommendation, action,
 * evidence, measure, plan. It takes them in any order, and judges nothing.
 */
final class Chain {

    static final int DEFAULT_RETEST_MONTHS = 12;

    final UUID subject;
    final List<Fact> facts;
    private @Nullable LearningKind kind;

    private @Nullable Fact made;
    private final List<Fact> stated = new ArrayList<>();
    private final Map<AgencyCode, Fact> answers = new LinkedHashMap<>();
    private final List<Fact> notInPlace = new ArrayList<>();
    private @Nullable Fact smart;
    private final List<Fact> findings = new ArrayList<>();
    /** The findings that each recommendation answers. */
    private final Map<UUID, Links> answered = new LinkedHashMap<>();

    private final Map<UUID, ActionOn> allActions = new LinkedHashMap<>();
    private final Map<UUID, Gauge> allMeasures = new LinkedHashMap<>();
    private final Map<UUID, PlanOn> plans = new LinkedHashMap<>();
    private final Map<ChallengeEventId, String> challengeEvents = new HashMap<>();
    private final Map<UUID, List<Fact>> sources = new LinkedHashMap<>();

    private Chain(UUID subject, Collection<Fact> facts) {
        this.subject = subject;
        this.facts = facts.stream().sorted(Fact.AS_KNOWN).toList();
    }

    static Chain of(UUID subject, Collection<Fact> facts) {
        var chain = new Chain(subject, facts);
        chain.facts.forEach(chain::take);
        chain.kind = chain.whichKind();
        return chain;
    }

    /** A measure by itself, whatever it belongs to. */
    static @Nullable Gauge measure(UUID id, Collection<Fact> facts) {
        return of(id, facts).allMeasures.get(id);
    }

    private void take(Fact fact) {
        switch (fact.event()) {
            case SourceEvent event ->
                sources.computeIfAbsent(event.sourceId().value(), id -> new ArrayList<>())
                        .add(fact);
            case FindingStated paper -> findings.add(fact);
            case FindingRecorded act -> findings.add(fact);
            case RecommendationEvent event -> take(event, fact);
            case ActionEvent event -> action(event.actionId().value()).take(event, fact);
            case EvidenceEvent event -> action(about(event)).show(fact);
            case MeasureEvent event -> take(event, fact);
            case ChallengeEvent event -> take(event);
            case PlanEvent event ->
                plans.computeIfAbsent(event.planId().value(), PlanOn::new).take(event, fact);
            default -> {}
        }
    }

    /** Held tells more than a paper, whichever came first. */
    private void take(ChallengeEvent event) {
        var id = event.challengeEventId();
        switch (event) {
            case ChallengeEventHeld act -> challengeEvents.put(id, act.reference());
            case ChallengeEventStated paper -> challengeEvents.putIfAbsent(id, paper.reference());
            case AgencyAnswered act -> {}
            case ChallengeConcluded act -> {}
        }
    }

    private void take(RecommendationEvent event, Fact fact) {
        var links = answered.computeIfAbsent(event.recommendationId().value(), id -> new Links());
        switch (event) {
            case RecommendationMade act -> links.make(ids(act.findings()));
            case RecommendationLinked act -> links.make(ids(act.findings()));
            case RecommendationUnlinked act -> links.undo(ids(act.findings()));
            default -> {}
        }
        if (!event.recommendationId().value().equals(subject)) return;
        switch (event) {
            case RecommendationMade act -> made = fact;
            case RecommendationStated paper -> stated.add(fact);
            case RecommendationAccepted act -> answers.put(act.acceptedBy(), fact);
            case RecommendationAcceptedInPart act -> answers.put(act.acceptedBy(), fact);
            case RecommendationNotAccepted act -> answers.put(act.agency(), fact);
            case LearningFoundNotInPlace act -> notInPlace.add(fact);
            case FoundNotInPlaceAtChallenge act -> notInPlace.add(fact);
            case SmartChecked act -> smart = fact;
            case RecommendationLinked act -> {}
            case RecommendationUnlinked act -> {}
        }
    }

    private void take(MeasureEvent event, Fact fact) {
        var gauge = allMeasures.computeIfAbsent(event.measureId().value(), Gauge::new);
        gauge.version = Math.max(gauge.version, fact.version());
        switch (event) {
            case MeasureDefined defined -> gauge.defined = fact;
            case TargetSet target -> gauge.targets.add(fact);
            case MeasurementTaken taken -> gauge.measurements.add(fact);
        }
    }

    private ActionOn action(UUID id) {
        return allActions.computeIfAbsent(id, ActionOn::new);
    }

    private static List<UUID> ids(List<FindingId> findings) {
        return findings.stream().map(FindingId::value).toList();
    }

    /** The action that a piece of evidence is about. */
    static UUID about(EvidenceEvent evidence) {
        return switch (evidence) {
            case EvidenceAdded added -> added.actionId().value();
            case EntryCitedAsEvidence cited -> cited.actionId().value();
        };
    }

    private @Nullable LearningKind whichKind() {
        boolean recommendation = made != null
                || answered.containsKey(subject)
                || !measures().isEmpty()
                || allActions.values().stream()
                        .anyMatch(action -> action.recommendations.now().contains(subject));
        if (recommendation) return LearningKind.RECOMMENDATION;
        if (answered.values().stream().anyMatch(links -> links.now().contains(subject))) return null;
        boolean finding = !findings().isEmpty()
                || allActions.values().stream()
                        .anyMatch(action -> action.findings.now().contains(subject));
        return finding ? LearningKind.FINDING : null;
    }

    /** {@code null} where the facts are about no learning, or about a finding that a recommendation names. */
    @Nullable
    LearningKind kind() {
        return kind;
    }

    /** Whether it should not have been recorded at all. */
    boolean withdrawn() {
        return facts.stream()
                .anyMatch(fact -> fact.withdrawn() && fact.event().thing().id().equals(subject));
    }

    @Nullable
    Fact made() {
        return made;
    }

    @Nullable
    RecommendationMade recommendation() {
        return made == null ? null : (RecommendationMade) made.event();
    }

    /** Facts of papers that print the recommendation. */
    List<Fact> stated() {
        return stated;
    }

    @Nullable
    RecommendationStated print() {
        return stated.isEmpty() ? null : (RecommendationStated) stated.getLast().event();
    }

    /** What each addressee answered last. */
    Map<AgencyCode, Fact> answers() {
        return answers;
    }

    /** Answers that it is accepted, at least in part. */
    List<Fact> accepted() {
        return answers.values().stream()
                .filter(fact -> !(fact.event() instanceof RecommendationNotAccepted))
                .toList();
    }

    @Nullable
    Fact smart() {
        return smart;
    }

    List<Fact> notInPlace() {
        return notInPlace;
    }

    /** What a challenge event is called. */
    @Nullable
    String nameOf(ChallengeEventId challengeEvent) {
        return challengeEvents.get(challengeEvent);
    }

    int retestAfterMonths() {
        var recommendation = recommendation();
        return recommendation == null ? DEFAULT_RETEST_MONTHS : recommendation.retestAfterMonths();
    }

    /** Findings that the recommendation answers now. */
    Set<UUID> findingIds() {
        var links = answered.get(subject);
        return links == null ? Set.of() : links.now();
    }

    private boolean own(UUID finding) {
        return finding.equals(subject) || findingIds().contains(finding);
    }

    /** Facts about the findings that the learning is about. */
    List<Fact> findings() {
        return findings.stream()
                .filter(fact -> own(((FindingEvent) fact.event()).findingId().value()))
                .toList();
    }

    /**
     * Actions on it, agreed or only stated: those that name it, and those that name one of its findings and no
     * recommendation at all.
     */
    List<ActionOn> actions() {
        return allActions.values().stream()
                .filter(action -> {
                    var recommendations = action.recommendations.now();
                    if (recommendations.contains(subject)) return true;
                    return recommendations.isEmpty()
                            && action.findings.now().stream().anyMatch(this::own);
                })
                .toList();
    }

    List<ActionOn> statedActions() {
        return actions().stream().filter(action -> !action.byAct()).toList();
    }

    /**
     * What was done about it stands in these: actions on it, by act and not withdrawn, and in the place of each that was
     * split or merged those that answer for it.
     */
    List<ActionOn> undertaken() {
        return followed().filter(action -> !withdrawn(action)).toList();
    }

    /** Of the same, those that were withdrawn. */
    List<ActionOn> withdrawnActions() {
        return followed().filter(Chain::withdrawn).toList();
    }

    private static boolean withdrawn(ActionOn action) {
        return action.closed() instanceof ActionWithdrawn;
    }

    private Stream<ActionOn> followed() {
        var followed = new LinkedHashMap<UUID, ActionOn>();
        actions().stream().filter(ActionOn::byAct).forEach(action -> follow(action, followed));
        return followed.values().stream();
    }

    private void follow(ActionOn action, Map<UUID, ActionOn> followed) {
        if (followed.putIfAbsent(action.id, action) != null) return;
        for (var successor : action.successors()) {
            follow(allActions.getOrDefault(successor, new ActionOn(successor)), followed);
        }
    }

    /** Of what was undertaken, the actions that have to be done and verified. */
    List<ActionOn> countingActions() {
        return undertaken().stream().filter(action -> action.closed() == null).toList();
    }

    /** What an action is called. */
    String nameOf(UUID action) {
        var known = allActions.get(action);
        return known == null || known.reference() == null ? "an action that is not recorded" : known.reference();
    }

    Named named(UUID action) {
        var known = allActions.get(action);
        return new Named(
                ThingKind.ACTION,
                action,
                known == null ? null : known.reference(),
                known == null ? null : known.text());
    }

    Collection<PlanOn> plans() {
        return plans.values();
    }

    /** Evidence of what practitioners do, or of a difference for children and families. */
    List<Fact> practiceEvidence() {
        return undertaken().stream()
                .flatMap(action -> action.evidence.stream())
                .filter(fact -> {
                    var level = level(fact);
                    return level == EvidenceLevel.PRACTICE || level == EvidenceLevel.OUTCOME;
                })
                .toList();
    }

    static EvidenceLevel level(Fact evidence) {
        return switch ((EvidenceEvent) evidence.event()) {
            case EvidenceAdded added -> added.level();
            case EntryCitedAsEvidence cited -> cited.level();
        };
    }

    static String reference(Fact evidence) {
        return switch ((EvidenceEvent) evidence.event()) {
            case EvidenceAdded added -> added.reference();
            case EntryCitedAsEvidence cited -> cited.reference();
        };
    }

    List<Gauge> measures() {
        return allMeasures.values().stream()
                .filter(gauge -> gauge.definition() != null
                        && gauge.definition().recommendations().contains(new RecommendationId(subject)))
                .toList();
    }

    /** The audits that an audit repeats, as it was carried out. What a paper says of it does not count. */
    Set<SourceId> repeatedBy(@Nullable SourceId source) {
        var repeated = new LinkedHashSet<SourceId>();
        if (source == null) return repeated;
        for (var fact : source(source.value())) {
            if (fact.event() instanceof AuditCarriedOut audit && audit.repeats() != null) repeated.add(audit.repeats());
        }
        repeated.remove(source);
        return repeated;
    }

    List<Fact> source(UUID id) {
        return sources.getOrDefault(id, List.of());
    }

    Set<String> themes() {
        var themes = new LinkedHashSet<String>();
        var recommendation = recommendation();
        if (recommendation != null) themes.addAll(recommendation.themes());
        findings().forEach(fact -> themes.addAll(themes(fact.event())));
        return themes;
    }

    /** Its own area, else those of its findings; none where it is not about one area. */
    Set<String> areas() {
        var recommendation = recommendation();
        if (recommendation != null && recommendation.area() != null) return Set.of(recommendation.area());
        var areas = new LinkedHashSet<String>();
        findings().forEach(fact -> Stream.ofNullable(area(fact.event())).forEach(areas::add));
        return areas;
    }

    /** The priorities that papers name with its findings and with actions on it. */
    Set<String> priorities() {
        var priorities = new LinkedHashSet<String>();
        findings().forEach(fact -> {
            if (fact.event() instanceof FindingStated paper) priorities.addAll(paper.priorities());
        });
        var acting = actions().stream().map(action -> action.id).collect(Collectors.toSet());
        facts.forEach(fact -> {
            if (fact.event() instanceof ActionStated paper
                    && acting.contains(paper.actionId().value())) priorities.addAll(paper.priorities());
        });
        return priorities;
    }

    /** Where it comes from. */
    Set<UUID> sourceIds() {
        var ids = new LinkedHashSet<UUID>();
        var recommendation = recommendation();
        if (recommendation != null) ids.add(recommendation.source().value());
        stated.forEach(
                fact -> ((RecommendationStated) fact.event()).sources().forEach(source -> ids.add(source.value())));
        if (kind == LearningKind.FINDING) findings().forEach(fact -> ids.addAll(sources(fact.event())));
        return ids;
    }

    static List<String> themes(LedgerEvent finding) {
        return switch ((FindingEvent) finding) {
            case FindingStated paper -> paper.themes();
            case FindingRecorded act -> act.themes();
            case RecurrenceConfirmed said -> throw findsNothing(said);
            case RecurrenceDismissed said -> throw findsNothing(said);
        };
    }

    static @Nullable String area(LedgerEvent finding) {
        return switch ((FindingEvent) finding) {
            case FindingStated paper -> paper.area();
            case FindingRecorded act -> act.area();
            case RecurrenceConfirmed said -> throw findsNothing(said);
            case RecurrenceDismissed said -> throw findsNothing(said);
        };
    }

    static List<UUID> sources(LedgerEvent finding) {
        return switch ((FindingEvent) finding) {
            case FindingStated paper ->
                paper.sources().stream().map(SourceId::value).toList();
            case FindingRecorded act -> List.of(act.source().value());
            // What was said of a finding beside earlier learning needs no source of its own.
            case RecurrenceConfirmed said -> List.of();
            case RecurrenceDismissed said -> List.of();
        };
    }

    /** What was said of a finding beside earlier learning is kept out of the chain: it finds nothing by itself. */
    static IllegalArgumentException findsNothing(FindingEvent said) {
        return new IllegalArgumentException("Finds nothing: " + said);
    }

    /** The day, in London, on which a fact became known. */
    static LocalDate knownOn(Fact fact) {
        return fact.at().knownOn();
    }

    /** When it happened; where nobody said, the day on which it became known. */
    static Days about(Fact fact) {
        var occurred = Recorded.occurred(fact.event());
        return occurred != null ? occurred : new Days(knownOn(fact), knownOn(fact));
    }

    /** When it happened at the latest, for all that is known: nothing is known before it has happened. */
    static Days upTo(Fact fact) {
        return fact.at().happened(fact.event());
    }
}
