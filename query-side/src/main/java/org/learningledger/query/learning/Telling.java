package org.learningledger.query.learning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.learningledger.events.Citation;
import org.learningledger.events.ThingKind;
import org.learningledger.events.action.ActionStated;
import org.learningledger.events.finding.FindingEvent;
import org.learningledger.events.finding.FindingStated;
import org.learningledger.events.measure.MeasurementTaken;
import org.learningledger.events.measure.TargetSet;
import org.learningledger.events.recommendation.LearningFoundNotInPlace;
import org.learningledger.events.recommendation.RecommendationAccepted;
import org.learningledger.events.recommendation.RecommendationEvent;
import org.learningledger.events.recommendation.RecommendationId;
import org.learningledger.events.recommendation.RecommendationStated;
import org.learningledger.events.source.AuditCarriedOut;
import org.learningledger.events.source.AuditStated;
import org.learningledger.events.source.ReviewOpened;
import org.learningledger.events.source.ReviewStated;
import org.learningledger.events.source.SourceEvent;
import org.learningledger.query.answer.Dated;
import org.learningledger.query.answer.Named;
import org.learningledger.query.answer.Wording;
import org.learningledger.store.log.Fact;

/** Tells what one page about learning shows, from its chain. */
final class Telling {

    private Telling() {}

    static OneLearning of(Chain chain, LearningKind kind, LearningLine line, Standing standing) {
        return new OneLearning(
                line,
                standing,
                chain.retestAfterMonths(),
                chain.print() == null ? null : Wording.orNull(chain.print().owner()),
                chain.print() == null ? null : Dated.of(chain.print().dueOn()),
                chain.accepted().stream()
                        .map(fact -> (RecommendationAccepted) fact.event())
                        .map(accepted -> new OneLearning.Acceptance(
                                accepted.acceptedBy().value(),
                                Wording.orNull(accepted.remark()),
                                Dated.of(accepted.occurredOn())))
                        .toList(),
                chain.actions().stream().map(Telling::action).toList(),
                chain.measures().stream().map(gauge -> measure(chain, gauge)).toList(),
                findings(chain),
                sources(chain),
                citations(chain, kind),
                chain.facts.stream().filter(fact -> bears(chain, fact)).toList(),
                chain.facts.stream()
                        .filter(fact -> fact.event().thing().id().equals(chain.subject))
                        .mapToLong(fact -> fact.at().sequence())
                        .max()
                        .orElse(-1));
    }

    private static OneLearning.LinkedAction action(ActionOn action) {
        var agreed = action.agreement();
        var stated = action.stated.isEmpty()
                ? null
                : (ActionStated) action.stated.getLast().event();
        return new OneLearning.LinkedAction(
                action.id,
                action.reference(),
                agreed != null ? Wording.of(agreed.text()) : stated == null ? null : Wording.of(stated.text()),
                agreed == null,
                agreed != null && !action.saidDone.isEmpty(),
                agreed != null && !action.verified.isEmpty(),
                agreed == null || agreed.owner().agency() == null
                        ? null
                        : agreed.owner().agency().value(),
                agreed != null
                        ? Wording.orNull(agreed.owner().asPrinted())
                        : stated == null ? null : Wording.orNull(stated.leadBody()));
    }

    static OneLearning.MeasureInUse measure(Chain chain, Gauge gauge) {
        var definition = gauge.definition();
        return new OneLearning.MeasureInUse(
                gauge.id,
                definition == null ? null : definition.reference(),
                definition == null ? null : Wording.of(definition.name()),
                definition == null ? null : definition.unit(),
                definition == null ? null : Wording.of(definition.definition()),
                definition == null
                        ? List.of()
                        : definition.recommendations().stream()
                                .map(RecommendationId::value)
                                .toList(),
                gauge.targets.stream()
                        .map(fact -> (TargetSet) fact.event())
                        .map(target -> new OneLearning.Target(
                                target.comparator(), target.value(), Dated.of(target.occurredOn())))
                        .toList(),
                Measuring.judge(chain, gauge).stream().map(Telling::measured).toList(),
                gauge.version);
    }

    private static OneLearning.Measured measured(Measuring.Judged judged) {
        var taken = (MeasurementTaken) judged.fact().event();
        return new OneLearning.Measured(
                taken.value(),
                taken.source() == null ? null : taken.source().value(),
                Wording.orNull(taken.sample()),
                Dated.of(taken.occurredOn()),
                judged.verdict(),
                judged.sentence());
    }

    private static List<Named> findings(Chain chain) {
        var named = new LinkedHashMap<UUID, Named>();
        if (chain.recommendation() != null) {
            chain.recommendation()
                    .findings()
                    .forEach(id -> named.put(id.value(), new Named(ThingKind.FINDING, id.value(), null, null)));
        }
        for (var fact : chain.findings()) {
            var finding = (FindingEvent) fact.event();
            var id = finding.findingId().value();
            named.put(id, new Named(ThingKind.FINDING, id, Learning.reference(finding), Learning.text(finding)));
        }
        return List.copyOf(named.values());
    }

    private static List<Named> sources(Chain chain) {
        return chain.sourceIds().stream()
                .map(id -> {
                    var facts = chain.source(id);
                    return facts.isEmpty()
                            ? new Named(ThingKind.SOURCE, id, null, null)
                            : named(id, (SourceEvent) facts.getLast().event());
                })
                .toList();
    }

    private static Named named(UUID id, SourceEvent source) {
        return switch (source) {
            case ReviewStated paper ->
                new Named(
                        ThingKind.SOURCE,
                        id,
                        paper.reference(),
                        Wording.orNull(paper.alias() == null ? paper.title() : paper.alias()));
            case AuditStated paper -> new Named(ThingKind.SOURCE, id, paper.reference(), Wording.orNull(paper.title()));
            case ReviewOpened act -> new Named(ThingKind.SOURCE, id, act.reference(), Wording.of(act.title()));
            case AuditCarriedOut act -> new Named(ThingKind.SOURCE, id, act.reference(), Wording.of(act.title()));
            default -> new Named(ThingKind.SOURCE, id, null, null); // NOT YET
        };
    }

    private static List<Citation> citations(Chain chain, LearningKind kind) {
        var citations = new ArrayList<Citation>();
        chain.stated().forEach(fact -> citations.add(((RecommendationStated) fact.event()).citation()));
        if (kind == LearningKind.FINDING) {
            chain.findings().forEach(fact -> {
                if (fact.event() instanceof FindingStated paper) citations.add(paper.citation());
            });
        }
        return citations;
    }

    /** Later findings on its themes were only looked at for recurrence; it does not rest on them. */
    private static boolean bears(Chain chain, Fact fact) {
        return switch (fact.event()) {
            case FindingEvent finding -> chain.findings().contains(fact);
            case SourceEvent source ->
                chain.sourceIds().contains(source.sourceId().value())
                        || chain.notInPlace().stream().anyMatch(found -> source.sourceId()
                                .equals(((LearningFoundNotInPlace) found.event()).source()))
                        || chain.measures().stream()
                                .flatMap(gauge -> gauge.measurements.stream())
                                .anyMatch(
                                        taken -> source.sourceId().equals(((MeasurementTaken) taken.event()).source()));
            case RecommendationEvent recommendation ->
                recommendation.recommendationId().value().equals(chain.subject);
            default -> true;
        };
    }
}
