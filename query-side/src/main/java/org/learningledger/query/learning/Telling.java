package org.learningledger.query.learning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.Citation;
import org.learningledger.events.ThingKind;
import org.learningledger.events.action.ActionEvent;
import org.learningledger.events.action.ActionMerged;
import org.learningledger.events.action.ActionSplit;
import org.learningledger.events.action.ActionTakenAsDone;
import org.learningledger.events.action.ActionWithdrawn;
import org.learningledger.events.challenge.ChallengeEvent;
import org.learningledger.events.evidence.EvidenceEvent;
import org.learningledger.events.finding.FindingEvent;
import org.learningledger.events.finding.FindingStated;
import org.learningledger.events.measure.MeasureEvent;
import org.learningledger.events.measure.MeasurementTaken;
import org.learningledger.events.measure.TargetSet;
import org.learningledger.events.plan.PlanEvent;
import org.learningledger.events.plan.PlanSignedOff;
import org.learningledger.events.recommendation.FoundNotInPlaceAtChallenge;
import org.learningledger.events.recommendation.LearningFoundNotInPlace;
import org.learningledger.events.recommendation.RecommendationAccepted;
import org.learningledger.events.recommendation.RecommendationAcceptedInPart;
import org.learningledger.events.recommendation.RecommendationEvent;
import org.learningledger.events.recommendation.RecommendationId;
import org.learningledger.events.recommendation.RecommendationNotAccepted;
import org.learningledger.events.recommendation.RecommendationStated;
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
import org.learningledger.query.answer.Dated;
import org.learningledger.query.answer.Named;
import org.learningledger.query.answer.Wording;
import org.learningledger.query.learning.OneLearning.ActionNow;
import org.learningledger.query.learning.OneLearning.AnswerKind;
import org.learningledger.query.recurrence.Recurrence;
import org.learningledger.query.recurrence.RecurrenceState;
import org.learningledger.store.log.Fact;

/** Tells what one page about learning shows, from its chain. */
final class Telling {

    private Telling() {}

    static OneLearning of(
            Chain chain, LearningKind kind, LearningLine line, Standing standing, List<Recurrence> recurrences) {
        return new OneLearning(
                line.foundAgain((int) recurrences.stream()
                        .filter(again -> again.state() != RecurrenceState.DISMISSED)
                        .count()),
                standing,
                recurrences,
                chain.retestAfterMonths(),
                chain.print() == null ? null : Wording.orNull(chain.print().owner()),
                chain.print() == null ? null : Dated.of(chain.print().dueOn()),
                answers(chain),
                smart(chain),
                actions(chain),
                signOffs(chain),
                chain.measures().stream().map(gauge -> measure(chain, gauge)).toList(),
                findings(chain),
                sources(chain),
                citations(chain, kind),
                chain.facts.stream().filter(fact -> bears(chain, fact)).toList(),
                chain.facts.stream()
                        .filter(fact -> fact.event().thing().id().equals(chain.subject))
                        .mapToLong(Fact::version)
                        .max()
                        .orElse(-1));
    }

    private static List<OneLearning.Answer> answers(Chain chain) {
        var answers = new ArrayList<OneLearning.Answer>();
        chain.answers()
                .forEach((agency, fact) -> answers.add(answer(agency.value(), (RecommendationEvent) fact.event())));
        var recommendation = chain.recommendation();
        if (recommendation == null) return answers;
        recommendation.addressees().stream()
                .filter(agency -> !chain.answers().containsKey(agency))
                .map(agency -> new OneLearning.Answer(agency.value(), AnswerKind.NOT_ANSWERED, null, null, null))
                .forEach(answers::add);
        return answers;
    }

    private static OneLearning.Answer answer(String agency, RecommendationEvent event) {
        var on = Dated.of(event.occurredOn());
        return switch (event) {
            case RecommendationAcceptedInPart part ->
                new OneLearning.Answer(
                        agency, AnswerKind.IN_PART, Wording.of(part.accepted()), Wording.of(part.reason()), on);
            case RecommendationNotAccepted not ->
                new OneLearning.Answer(agency, AnswerKind.NOT_ACCEPTED, null, Wording.of(not.reason()), on);
            case RecommendationAccepted all ->
                new OneLearning.Answer(agency, AnswerKind.ACCEPTED, null, Wording.orNull(all.remark()), on);
            default -> throw new IllegalArgumentException("No answer: " + event);
        };
    }

    private static OneLearning.@Nullable Smart smart(Chain chain) {
        if (chain.smart() == null) return null;
        var checked = (SmartChecked) chain.smart().event();
        return new OneLearning.Smart(checked.met(), Wording.orNull(checked.remark()), Dated.of(checked.occurredOn()));
    }

    /** Those on it, and those that answer for one of them since it was split or merged. */
    private static List<OneLearning.LinkedAction> actions(Chain chain) {
        var linked = chain.actions();
        var told = new LinkedHashSet<>(linked);
        told.addAll(chain.undertaken());
        told.addAll(chain.withdrawnActions());
        return told.stream()
                .map(action -> action(chain, action, linked.contains(action)))
                .toList();
    }

    private static OneLearning.LinkedAction action(Chain chain, ActionOn action, boolean linked) {
        var owner = action.owner();
        var print = action.print();
        var strength = action.strength();
        return new OneLearning.LinkedAction(
                action.id,
                action.reference(),
                action.text(),
                now(action),
                linked,
                action.successors().stream().map(chain::named).toList(),
                owner == null || owner.agency() == null ? null : owner.agency().value(),
                owner != null
                        ? Wording.orNull(owner.asPrinted())
                        : print == null ? null : Wording.orNull(print.leadBody()),
                strength == null ? null : strength.strength(),
                strength == null ? null : Wording.of(strength.why()));
    }

    private static ActionNow now(ActionOn action) {
        if (!action.byAct()) return ActionNow.STATED;
        var closed = action.closed();
        if (closed instanceof ActionWithdrawn) return ActionNow.WITHDRAWN;
        if (closed instanceof ActionSplit) return ActionNow.SPLIT;
        if (closed instanceof ActionMerged) return ActionNow.MERGED;
        if (!action.verified.isEmpty()) return ActionNow.VERIFIED;
        if (action.done.isEmpty()) return action.reopened() == null ? ActionNow.AGREED : ActionNow.REOPENED;
        return action.done.stream().allMatch(fact -> fact.event() instanceof ActionTakenAsDone)
                ? ActionNow.TAKEN_AS_DONE
                : ActionNow.SAID_DONE;
    }

    private static List<OneLearning.SignOff> signOffs(Chain chain) {
        var own = new LinkedHashSet<>(chain.actions());
        own.addAll(chain.undertaken());
        own.addAll(chain.withdrawnActions());
        return chain.plans().stream()
                .flatMap(plan -> plan.signedOff.stream().flatMap(fact -> {
                    var saw = ((PlanSignedOff) fact.event())
                            .seen().stream()
                                    .map(seen -> seen.actionId().value())
                                    .toList();
                    var seen = own.stream()
                            .filter(action -> saw.contains(action.id))
                            .map(action -> chain.nameOf(action.id))
                            .toList();
                    return seen.isEmpty() ? Stream.<OneLearning.SignOff>empty() : Stream.of(signOff(plan, fact, seen));
                }))
                .toList();
    }

    private static OneLearning.SignOff signOff(PlanOn plan, Fact fact, List<String> seen) {
        return new OneLearning.SignOff(
                new Named(
                        ThingKind.PLAN,
                        plan.id,
                        plan.opened == null ? null : plan.opened.reference(),
                        plan.opened == null ? null : Wording.of(plan.opened.title())),
                fact.at().position(),
                seen,
                Dated.of(fact.event().occurredOn()),
                plan.reopenedAfter(fact));
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
        chain.findingIds().forEach(id -> named.put(id, new Named(ThingKind.FINDING, id, null, null)));
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
                    var named = chain.source(id).stream()
                            .map(fact -> named(id, (SourceEvent) fact.event()))
                            .filter(Objects::nonNull)
                            .toList();
                    return named.isEmpty() ? new Named(ThingKind.SOURCE, id, null, null) : named.getLast();
                })
                .toList();
    }

    /** Nothing where the fact does not name its source. */
    private static @Nullable Named named(UUID id, SourceEvent source) {
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
            case IncidentNotified act -> null;
            case ReviewDecided act -> null;
            case ReviewPublished act -> null;
            case PublicationEnded act -> null;
            case ClockPaused act -> null;
            case ClockResumed act -> null;
            case SelfScoreGiven act -> null;
            case ScoreModerated act -> null;
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

    /** It rests on nothing that a link which was undone leads to. */
    private static boolean bears(Chain chain, Fact fact) {
        return switch (fact.event()) {
            case FindingEvent finding -> chain.findings().contains(fact);
            case SourceEvent source ->
                chain.sourceIds().contains(source.sourceId().value())
                        || chain.notInPlace().stream()
                                .anyMatch(known -> known.event() instanceof LearningFoundNotInPlace found
                                        && found.source().equals(source.sourceId()))
                        || chain.measures().stream()
                                .flatMap(gauge -> gauge.measurements.stream())
                                .anyMatch(
                                        taken -> source.sourceId().equals(((MeasurementTaken) taken.event()).source()));
            case RecommendationEvent recommendation ->
                recommendation.recommendationId().value().equals(chain.subject);
            case ActionEvent action -> tells(chain, action.actionId().value());
            case EvidenceEvent evidence -> tells(chain, Chain.about(evidence));
            case MeasureEvent measure ->
                chain.measures().stream()
                        .anyMatch(gauge -> gauge.id.equals(measure.measureId().value()));
            case ChallengeEvent challenge ->
                chain.notInPlace().stream()
                        .anyMatch(known -> known.event() instanceof FoundNotInPlaceAtChallenge found
                                && found.challengeEventId().equals(challenge.challengeEventId()));
            case PlanEvent plan ->
                signOffs(chain).stream()
                        .anyMatch(signOff ->
                                signOff.plan().id().equals(plan.planId().value()));
            default -> true;
        };
    }

    private static boolean tells(Chain chain, UUID action) {
        return Stream.of(chain.actions(), chain.undertaken(), chain.withdrawnActions())
                .flatMap(List::stream)
                .anyMatch(told -> told.id.equals(action));
    }
}
