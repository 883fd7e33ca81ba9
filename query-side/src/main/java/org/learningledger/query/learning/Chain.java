package org.learningledger.query.learning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.LedgerEvent;
import org.learningledger.events.action.ActionAgreed;
import org.learningledger.events.action.ActionEvent;
import org.learningledger.events.action.ActionSaidDone;
import org.learningledger.events.action.ActionStated;
import org.learningledger.events.action.ActionVerified;
import org.learningledger.events.action.DueDateExtended;
import org.learningledger.events.action.NoOutcomeSeen;
import org.learningledger.events.action.OutcomeSeen;
import org.learningledger.events.action.OutcomeTooEarlyToSay;
import org.learningledger.events.action.ProgressReported;
import org.learningledger.events.action.ProgressStated;
import org.learningledger.events.evidence.EvidenceAdded;
import org.learningledger.events.evidence.EvidenceEvent;
import org.learningledger.events.evidence.EvidenceLevel;
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
import org.learningledger.events.source.AuditCarriedOut;
import org.learningledger.events.source.SourceEvent;
import org.learningledger.events.source.SourceId;
import org.learningledger.store.log.Fact;
import org.learningledger.store.log.Recorded;
import org.learningledger.store.time.Days;
import org.learningledger.store.time.Knowledge;

/**
 * The facts about one piece of learning, sorted into the chain that they form: source, finding, recommendation, action,
 * evidence, measure. It takes them in any order, and judges nothing.
 */
final class Chain {

    static final int DEFAULT_RETEST_MONTHS = 12;

    private static final Comparator<Fact> AS_KNOWN = Comparator.comparing(
                    (Fact fact) -> fact.at().knownAt())
            .thenComparing(fact -> fact.at().position());

    final UUID subject;
    final List<Fact> facts;
    private @Nullable LearningKind kind;
    private boolean namedByRecommendation;

    private @Nullable Fact made;
    private final List<Fact> stated = new ArrayList<>();
    private final List<Fact> accepted = new ArrayList<>();
    private final List<Fact> notInPlace = new ArrayList<>();
    private final List<Fact> findings = new ArrayList<>();
    private final Map<UUID, ActionOn> allActions = new LinkedHashMap<>();
    private final Map<UUID, Gauge> allMeasures = new LinkedHashMap<>();
    private final Map<UUID, List<Fact>> sources = new LinkedHashMap<>();

    private Chain(UUID subject, Collection<Fact> facts) {
        this.subject = subject;
        this.facts = facts.stream().sorted(AS_KNOWN).toList();
    }

    static Chain of(UUID subject, Collection<Fact> facts) {
        var chain = new Chain(subject, facts);
        chain.facts.forEach(chain::take);
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
            case FindingEvent event -> {
                findings.add(fact);
                if (event.findingId().value().equals(subject)) kind = LearningKind.FINDING;
            }
            case RecommendationEvent event -> take(event, fact);
            case ActionEvent event -> take(event, fact);
            case EvidenceEvent event -> {
                switch (event) {
                    case EvidenceAdded added ->
                        action(added.actionId().value()).evidence.add(fact);
                    default -> {} // NOT YET
                }
            }
            case MeasureEvent event -> take(event, fact);
            default -> {}
        }
    }

    private void take(RecommendationEvent event, Fact fact) {
        if (!event.recommendationId().value().equals(subject)) {
            if (event instanceof RecommendationMade other && other.findings().contains(new FindingId(subject))) {
                namedByRecommendation = true;
                if (kind == null) kind = LearningKind.FINDING;
            }
            return;
        }
        kind = LearningKind.RECOMMENDATION;
        switch (event) {
            case RecommendationMade act -> made = fact;
            case RecommendationStated paper -> stated.add(fact);
            case RecommendationAccepted act -> accepted.add(fact);
            case LearningFoundNotInPlace act -> notInPlace.add(fact);
            default -> {} // NOT YET
        }
    }

    private void take(ActionEvent event, Fact fact) {
        var action = action(event.actionId().value());
        switch (event) {
            case ActionStated paper -> {
                action.stated.add(fact);
                named(paper.recommendations(), paper.findings());
            }
            case ActionAgreed act -> {
                action.agreed = fact;
                named(act.recommendations(), act.findings());
            }
            case ActionSaidDone act -> action.saidDone.add(fact);
            case ActionVerified act -> action.verified.add(fact);
            case OutcomeSeen act -> action.outcomes.add(fact);
            case NoOutcomeSeen act -> action.outcomes.add(fact);
            case OutcomeTooEarlyToSay act -> action.outcomes.add(fact);
            case ProgressStated paper -> {} // how far it has come is no step
            case ProgressReported act -> {}
            case DueDateExtended act -> {}
            default -> {} // NOT YET
        }
    }

    private void take(MeasureEvent event, Fact fact) {
        var gauge = allMeasures.computeIfAbsent(event.measureId().value(), Gauge::new);
        gauge.version = Math.max(gauge.version, fact.at().sequence());
        switch (event) {
            case MeasureDefined defined -> {
                gauge.defined = fact;
                named(defined.recommendations(), List.of());
            }
            case TargetSet target -> gauge.targets.add(fact);
            case MeasurementTaken taken -> gauge.measurements.add(fact);
        }
    }

    private void named(List<RecommendationId> recommendations, List<FindingId> findings) {
        if (kind != null) return;
        if (recommendations.contains(new RecommendationId(subject))) kind = LearningKind.RECOMMENDATION;
        if (findings.contains(new FindingId(subject))) kind = LearningKind.FINDING;
    }

    private ActionOn action(UUID id) {
        return allActions.computeIfAbsent(id, ActionOn::new);
    }

    /** {@code null} where the facts are about no learning, or about a finding that a recommendation names. */
    @Nullable
    LearningKind kind() {
        return kind == LearningKind.FINDING && namedByRecommendation ? null : kind;
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

    List<Fact> accepted() {
        return accepted;
    }

    List<Fact> notInPlace() {
        return notInPlace;
    }

    int retestAfterMonths() {
        var recommendation = recommendation();
        return recommendation == null ? DEFAULT_RETEST_MONTHS : recommendation.retestAfterMonths();
    }

    private boolean own(FindingId finding) {
        var recommendation = recommendation();
        return finding.value().equals(subject)
                || recommendation != null && recommendation.findings().contains(finding);
    }

    /** Facts about the findings that the learning is about. */
    List<Fact> findings() {
        return findings.stream()
                .filter(fact -> own(((FindingEvent) fact.event()).findingId()))
                .toList();
    }

    /** Facts about other findings that name one of its themes. */
    List<Fact> otherFindings() {
        return findings.stream()
                .filter(fact -> !own(((FindingEvent) fact.event()).findingId()))
                .toList();
    }

    /**
     * Actions on it, agreed or only stated: those that name it, and those that name one of its findings and no
     * recommendation at all.
     */
    List<ActionOn> actions() {
        return allActions.values().stream()
                .filter(action -> {
                    if (action.recommendations().contains(subject)) return true;
                    return action.recommendations().isEmpty()
                            && action.findings().stream().anyMatch(finding -> own(new FindingId(finding)));
                })
                .toList();
    }

    List<ActionOn> agreedActions() {
        return actions().stream().filter(action -> action.agreed != null).toList();
    }

    List<ActionOn> statedActions() {
        return actions().stream().filter(action -> action.agreed == null).toList();
    }

    /** Evidence of what practitioners do, or of a difference for children and families. */
    List<Fact> practiceEvidence() {
        return agreedActions().stream()
                .flatMap(action -> action.evidence.stream())
                .filter(fact -> {
                    var level = ((EvidenceAdded) fact.event()).level();
                    return level == EvidenceLevel.PRACTICE || level == EvidenceLevel.OUTCOME;
                })
                .toList();
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
        };
    }

    static @Nullable String area(LedgerEvent finding) {
        return switch ((FindingEvent) finding) {
            case FindingStated paper -> paper.area();
            case FindingRecorded act -> act.area();
        };
    }

    static List<UUID> sources(LedgerEvent finding) {
        return switch ((FindingEvent) finding) {
            case FindingStated paper ->
                paper.sources().stream().map(SourceId::value).toList();
            case FindingRecorded act -> List.of(act.source().value());
        };
    }

    /** The day, in London, on which a fact became known. */
    static LocalDate knownOn(Fact fact) {
        return fact.at().knownAt().atZone(Knowledge.LONDON).toLocalDate();
    }

    /** When it happened; where nobody said, the day on which it became known. */
    static Days about(Fact fact) {
        var occurred = Recorded.occurred(fact.event());
        return occurred != null ? occurred : new Days(knownOn(fact), knownOn(fact));
    }

    /** When it happened at the latest, for all that is known: nothing is known before it has happened. */
    static Days upTo(Fact fact) {
        var occurred = Recorded.occurred(fact.event());
        if (occurred == null) return new Days(null, knownOn(fact));
        return occurred.latest() == null ? new Days(occurred.earliest(), knownOn(fact)) : occurred;
    }
}
