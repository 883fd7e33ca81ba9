package org.learningledger.query.learning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.StatedDate;
import org.learningledger.events.action.ActionAgreed;
import org.learningledger.events.action.OutcomeSeen;
import org.learningledger.events.action.PlanKind;
import org.learningledger.events.evidence.EvidenceAdded;
import org.learningledger.events.evidence.EvidenceLevel;
import org.learningledger.events.finding.FindingEvent;
import org.learningledger.events.finding.FindingKind;
import org.learningledger.events.finding.FindingRecorded;
import org.learningledger.events.finding.FindingStated;
import org.learningledger.events.recommendation.LearningFoundNotInPlace;
import org.learningledger.events.recommendation.RecommendationAccepted;
import org.learningledger.events.recommendation.RecommendationMade;
import org.learningledger.events.recommendation.RecommendationStated;
import org.learningledger.query.answer.Dated;
import org.learningledger.query.answer.Wording;
import org.learningledger.query.learning.Measuring.Judged;
import org.learningledger.query.learning.OneLearning.Verdict;
import org.learningledger.query.learning.Standing.Basis;
import org.learningledger.query.learning.Standing.Flag;
import org.learningledger.query.learning.Standing.FlagKind;
import org.learningledger.query.learning.Standing.Recurrence;
import org.learningledger.query.learning.Standing.Rung;
import org.learningledger.store.log.Fact;
import org.learningledger.store.log.Recorded;
import org.learningledger.store.time.Days;

/**
 * Where learning stands, computed from its facts alone: nobody sets a step.
 *
 * <p>One pure function; the order of the facts does not matter. Acts move it. What papers say does not, except that a
 * printed recommendation exists as a recommendation. A step is reached only if all before it are. Where the facts leave
 * an order open, the lower step is the answer, and it says why.
 */
final class Ladder {

    private final Chain chain;
    private final List<Judged> judged;
    /** Repeat measurements that met their target. */
    private final List<Judged> metAgain;

    private final List<Setback> setbacks;
    private final Map<Step, Claim> claims = new EnumMap<>(Step.class);

    /** What speaks for a step by itself; {@code missing} is {@code null} where it is enough. */
    private record Claim(List<Basis> restsOn, @Nullable String missing) {}

    /**
     * Something that says that the learning does not hold.
     *
     * @param measure the measure that missed its target; {@code null} where somebody found it not in place
     */
    private record Setback(Fact fact, Days days, @Nullable UUID measure, String sentence) {}

    private Ladder(Chain chain) {
        this.chain = chain;
        this.judged = Measuring.judge(chain);
        this.metAgain = judged.stream().filter(Judged::metAgain).toList();
        this.setbacks = setbacks();
    }

    /** {@code null} where the facts are about no learning, or about a finding that a recommendation names. */
    static @Nullable Standing standing(UUID subject, Collection<Fact> facts) {
        return standing(Chain.of(subject, facts));
    }

    static @Nullable Standing standing(Chain chain) {
        return chain.kind() == null ? null : new Ladder(chain).climb();
    }

    private Standing climb() {
        claims.put(Step.IDENTIFIED, identified());
        claims.put(Step.RECOMMENDED, recommended());
        claims.put(Step.ACCEPTED, accepted());
        claims.put(Step.IMPLEMENTED, implemented());
        claims.put(Step.VERIFIED, verified());
        claims.put(Step.PRACTICE_CHANGED, practiceChanged());
        claims.put(Step.EMBEDDED, embedded());
        claims.put(Step.SUSTAINED, sustained());

        var rungs = new ArrayList<Rung>();
        var step = Step.IDENTIFIED;
        var open = true;
        for (var next : Step.values()) {
            var claim = Objects.requireNonNull(claims.get(next));
            boolean reached = open && claim.missing == null;
            var missing = claim.missing;
            if (!reached && missing == null) {
                missing = "What this step needs is there, but the step \""
                        + missingBelow(rungs).label() + "\" is not reached.";
            }
            if (reached) step = next;
            open = reached;
            rungs.add(new Rung(next, reached, claim.restsOn, reached ? null : missing));
        }
        var against = against(step);
        return new Standing(step, !against.isEmpty(), rungs, flags(step, against), recurrences(step));
    }

    private static Step missingBelow(List<Rung> rungs) {
        return rungs.stream()
                .filter(rung -> !rung.reached())
                .findFirst()
                .orElseThrow()
                .step();
    }

    private Claim identified() {
        var restsOn = new ArrayList<>(chain.findings().stream()
                .map(fact -> basis(
                        fact,
                        switch ((FindingEvent) fact.event()) {
                            case FindingStated paper -> "A paper states the finding " + paper.reference() + ".";
                            case FindingRecorded act -> "The finding " + act.reference() + " was recorded.";
                        }))
                .toList());
        if (restsOn.isEmpty()) restsOn.addAll(recommendedBy());
        return new Claim(restsOn, null);
    }

    private Claim recommended() {
        var restsOn = recommendedBy();
        if (!restsOn.isEmpty()) return new Claim(restsOn, null);
        return new Claim(
                restsOn,
                chain.kind() == LearningKind.FINDING
                        ? "No recommendation has been made on this finding."
                        : "The recommendation itself has not been recorded yet; something else refers to it.");
    }

    private List<Basis> recommendedBy() {
        return Stream.concat(Stream.ofNullable(chain.made()), chain.stated().stream())
                .map(fact -> basis(
                        fact,
                        fact.event() instanceof RecommendationMade made
                                ? "The recommendation " + made.reference() + " was made."
                                : "A paper prints the recommendation "
                                        + ((RecommendationStated) fact.event()).reference() + "."))
                .toList();
    }

    private Claim accepted() {
        var restsOn = chain.accepted().stream()
                .map(fact -> basis(
                        fact, ((RecommendationAccepted) fact.event()).acceptedBy() + " accepted the recommendation."))
                .toList();
        return new Claim(restsOn, restsOn.isEmpty() ? "Nobody it is addressed to has accepted it." : null);
    }

    private Claim implemented() {
        return everyAction(
                action -> action.saidDone,
                " was said to be done.",
                "No action has been agreed on it.",
                "not yet said to be done");
    }

    private Claim verified() {
        return everyAction(
                action -> action.verified,
                " was verified by somebody else, against evidence.",
                "No action has been agreed on it, so there is nothing to verify.",
                "not yet verified by somebody else");
    }

    private Claim everyAction(Function<Chain.ActionOn, List<Fact>> facts, String says, String none, String notYet) {
        var agreed = chain.agreedActions();
        var restsOn = new ArrayList<Basis>();
        var lacking = new ArrayList<String>();
        for (var action : agreed) {
            var speaking = facts.apply(action);
            speaking.forEach(fact -> restsOn.add(basis(fact, "Action " + action.reference() + says)));
            if (speaking.isEmpty()) lacking.add(String.valueOf(action.reference()));
        }
        if (agreed.isEmpty()) {
            int stated = chain.statedActions().size();
            return new Claim(
                    restsOn,
                    stated == 0
                            ? none
                            : none + " " + Wording.count(stated, "action stands", "actions stand")
                                    + " in papers only, which does not count as agreed.");
        }
        if (lacking.isEmpty()) return new Claim(restsOn, null);
        return new Claim(
                restsOn,
                (lacking.size() == 1 ? "Action " : "Actions ") + Wording.list(lacking)
                        + (lacking.size() == 1 ? " is " : " are ") + notYet + ".");
    }

    private List<Fact> practiceEvidence() {
        return chain.agreedActions().stream()
                .flatMap(action -> action.evidence.stream())
                .filter(fact -> {
                    var level = ((EvidenceAdded) fact.event()).level();
                    return level == EvidenceLevel.PRACTICE || level == EvidenceLevel.OUTCOME;
                })
                .toList();
    }

    private Claim practiceChanged() {
        var restsOn = practiceEvidence().stream()
                .map(fact -> {
                    var added = (EvidenceAdded) fact.event();
                    return basis(
                            fact,
                            "Evidence " + added.reference()
                                    + (added.level() == EvidenceLevel.PRACTICE
                                            ? " shows a change in practice."
                                            : " shows a difference for children or families."));
                })
                .toList();
        if (!restsOn.isEmpty()) return new Claim(restsOn, null);
        boolean weaker = chain.agreedActions().stream().anyMatch(action -> !action.evidence.isEmpty());
        return new Claim(
                restsOn,
                weaker
                        ? "The evidence so far shows what was done or produced, not that practice has changed."
                        : "There is no evidence that practice has changed.");
    }

    private Claim embedded() {
        var restsOn =
                metAgain.stream().map(met -> basis(met.fact(), met.sentence())).toList();
        return new Claim(restsOn, restsOn.isEmpty() ? whyNotEmbedded() : null);
    }

    private String whyNotEmbedded() {
        if (chain.measures().isEmpty()) {
            return "No measure has been defined for it, so nobody can tell whether it holds.";
        }
        if (judged.isEmpty()) return "It has not been measured yet.";
        var repeats =
                judged.stream().filter(measured -> measured.notRepeat() == null).toList();
        if (!repeats.isEmpty()) return repeats.getLast().sentence();
        // A measurement whose place is unknown says more than one that was surely the first.
        var newest = judged.getLast();
        return judged.stream()
                .filter(measured -> measured.days() == null)
                .findFirst()
                .orElse(newest)
                .notRepeat();
    }

    private Claim sustained() {
        if (metAgain.isEmpty()) {
            return new Claim(List.of(), "It has to be embedded first, and then to meet its target again.");
        }
        int months = chain.retestAfterMonths();
        var restsOn = new ArrayList<Basis>();
        var tooSoon = false;
        var between = false;
        for (var first : metAgain) {
            for (var again : metAgain) {
                if (!first.measure().equals(again.measure()) || first == again) continue;
                if (!surelyLater(first, again, months)) {
                    tooSoon |= isAfter(first, again);
                    continue;
                }
                if (!setbacks.stream().allMatch(setback -> leavesAlone(setback, first, again))) {
                    between = true;
                    continue;
                }
                if (restsOn.isEmpty()) restsOn.add(basis(first.fact(), first.sentence()));
                restsOn.add(basis(again.fact(), again.sentence()));
            }
        }
        if (!restsOn.isEmpty()) return new Claim(restsOn.stream().distinct().toList(), null);
        if (between) {
            return new Claim(List.of(), "It met its target again, but between or since then it was found not to hold.");
        }
        if (tooSoon) {
            return new Claim(
                    List.of(),
                    "It met its target again, but not surely " + Wording.count(months, "month", "months")
                            + " after the measurement before.");
        }
        var from = retestFrom(months);
        return new Claim(
                List.of(),
                "It has not met its target again since"
                        + (from == null
                                ? "."
                                : ". The next measurement that counts is one from " + day(from) + " on."));
    }

    private @Nullable LocalDate retestFrom(int months) {
        return metAgain.stream()
                .map(met -> met.days() == null ? null : met.days().latest())
                .filter(Objects::nonNull)
                .reduce((earlier, later) -> later)
                .map(latest -> latest.plusMonths(months))
                .orElse(null);
    }

    private static boolean isAfter(Judged first, Judged again) {
        return first.days() != null && again.days() != null && first.days().surelyBefore(again.days());
    }

    private static boolean surelyLater(Judged first, Judged again, int months) {
        var before = first.days() == null ? null : first.days().latest();
        var after = again.days() == null ? null : again.days().earliest();
        return before != null && after != null && isAfter(first, again) && !after.isBefore(before.plusMonths(months));
    }

    /** Whether a setback came surely before the first, or surely after the second and nothing has made up for it. */
    private boolean leavesAlone(Setback setback, Judged first, Judged again) {
        if (surelyBefore(setback, first)) return true;
        return again.days() != null && again.days().surelyBefore(setback.days) && !madeUpFor(setback);
    }

    private static boolean surelyBefore(Setback setback, Judged measured) {
        return measured.days() != null && setback.days.surelyBefore(measured.days());
    }

    private List<Setback> setbacks() {
        return Stream.concat(
                        judged.stream()
                                .filter(measured -> measured.verdict() == Verdict.MISSED)
                                .map(missed -> new Setback(
                                        missed.fact(), Chain.upTo(missed.fact()), missed.measure(), missed.sentence())),
                        chain.notInPlace().stream()
                                .map(fact -> new Setback(
                                        fact,
                                        Chain.upTo(fact),
                                        null,
                                        "It was found not to be in place: "
                                                + Wording.of(((LearningFoundNotInPlace) fact.event()).what()))))
                .toList();
    }

    /** Whether it surely met its target again afterwards: after a miss, the target of the same measure. */
    private boolean madeUpFor(Setback setback) {
        return metAgain.stream()
                .filter(met -> setback.measure == null || setback.measure.equals(met.measure()))
                .anyMatch(met -> surelyBefore(setback, met));
    }

    /** What speaks against a step that was reached: setbacks that are not surely earlier and not made up for. */
    private List<Setback> against(Step step) {
        Predicate<Setback> later = setback -> switch (step) {
            case IDENTIFIED, RECOMMENDED, ACCEPTED, IMPLEMENTED, VERIFIED -> false;
            case PRACTICE_CHANGED ->
                practiceEvidence().stream().anyMatch(fact -> !setback.days.surelyBefore(Chain.about(fact)));
            case EMBEDDED, SUSTAINED -> metAgain.stream().anyMatch(met -> !surelyBefore(setback, met));
        };
        return setbacks.stream()
                .filter(later)
                .filter(setback -> !madeUpFor(setback))
                .toList();
    }

    private List<Flag> flags(Step step, List<Setback> against) {
        var flags = new ArrayList<Flag>();
        against.forEach(setback -> flags.add(new Flag(FlagKind.REGRESSED, setback.sentence)));
        if (step.compareTo(Step.PRACTICE_CHANGED) < 0) {
            setbacks.stream()
                    .filter(setback -> setback.measure == null)
                    .forEach(setback -> flags.add(new Flag(FlagKind.NOT_IN_PLACE, setback.sentence)));
        }
        if (chain.kind() == LearningKind.RECOMMENDATION
                && chain.made() == null
                && chain.stated().isEmpty()) {
            flags.add(new Flag(
                    FlagKind.NOT_YET_RECORDED, "Something refers to this recommendation; it is not recorded itself."));
        }
        notAnsweredByAll().forEach(flags::add);
        for (var action : chain.agreedActions()) {
            var agreed = Objects.requireNonNull(action.agreement());
            if (agreed.owner().agency() == null) {
                flags.add(new Flag(
                        FlagKind.OWNER_UNKNOWN, "Which agency owns action " + agreed.reference() + " is not known."));
            }
            if (judgedByOwnAgency(agreed, action.verified)) {
                flags.add(new Flag(
                        FlagKind.JUDGED_BY_OWN_AGENCY,
                        "Action " + agreed.reference() + " was verified by the agency that owns it."));
            }
            if (action.outcomes.stream()
                    .anyMatch(fact -> fact.event() instanceof OutcomeSeen seen
                            && seen.evidence().isEmpty())) {
                flags.add(new Flag(
                        FlagKind.UNCITED_OUTCOME,
                        "A difference is claimed for action " + agreed.reference() + " without any evidence."));
            }
        }
        if (!chain.statedActions().isEmpty()) {
            flags.add(new Flag(
                    FlagKind.STATED_ACTIONS_ONLY,
                    Wording.count(chain.statedActions().size(), "action is", "actions are")
                            + " stated in a paper only and not agreed in the ledger."));
        }
        return flags;
    }

    private Stream<Flag> notAnsweredByAll() {
        var recommendation = chain.recommendation();
        if (recommendation == null || chain.accepted().isEmpty()) return Stream.empty();
        var answered = chain.accepted().stream()
                .map(fact -> ((RecommendationAccepted) fact.event()).acceptedBy())
                .toList();
        var open = recommendation.addressees().stream()
                .filter(agency -> !answered.contains(agency))
                .map(Object::toString)
                .toList();
        return open.isEmpty()
                ? Stream.empty()
                : Stream.of(new Flag(FlagKind.NOT_ANSWERED_BY_ALL, "Not accepted yet by " + Wording.list(open) + "."));
    }

    private static boolean judgedByOwnAgency(ActionAgreed agreed, List<Fact> verifications) {
        var owner = agreed.owner().agency();
        return owner != null
                && agreed.plan() == PlanKind.MULTI_AGENCY
                && verifications.stream().anyMatch(fact -> owner.value()
                        .equals(fact.at().stamp().actor().agency()));
    }

    /** Later findings on a shared theme and the same area, from another source, after all its actions were verified. */
    private List<Recurrence> recurrences(Step step) {
        if (step.compareTo(Step.VERIFIED) < 0) return List.of();
        var closed = chain.agreedActions().stream()
                .map(action -> Chain.about(action.verified.getFirst()).latest())
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo);
        if (closed.isEmpty()) return List.of();
        var closing =
                new Closing(new Days(closed.get(), closed.get()), chain.themes(), chain.areas(), chain.sourceIds());
        return chain.otherFindings().stream()
                .flatMap(fact -> Stream.ofNullable(recurrence(fact, closing)))
                .toList();
    }

    /** When every action had been verified, and what the learning is about. */
    private record Closing(Days on, Set<String> themes, Set<String> areas, Set<UUID> sources) {}

    private @Nullable Recurrence recurrence(Fact fact, Closing closed) {
        var event = (FindingEvent) fact.event();
        var shared = new LinkedHashSet<>(Chain.themes(event));
        shared.retainAll(closed.themes);
        var area = Chain.area(event);
        boolean elsewhere = area != null && !closed.areas.isEmpty() && !closed.areas.contains(area);
        boolean strength = event instanceof FindingRecorded recorded && recorded.kind() == FindingKind.STRENGTH;
        if (shared.isEmpty() || elsewhere || strength) return null;
        for (var source : Chain.sources(event)) {
            if (closed.sources.contains(source)) continue;
            var days = when(source, event);
            if (days == null || !closed.on.surelyBefore(days)) continue;
            var reference = event instanceof FindingRecorded recorded
                    ? recorded.reference()
                    : ((FindingStated) event).reference();
            var text = event instanceof FindingRecorded recorded ? recorded.text() : ((FindingStated) event).text();
            return new Recurrence(
                    event.findingId().value(),
                    reference,
                    Wording.of(text),
                    source,
                    List.copyOf(shared),
                    Dated.of(event.occurredOn()),
                    (event instanceof FindingStated ? "A paper states" : "A later source led to") + " the finding "
                            + reference + " on the same theme (" + Wording.list(List.copyOf(shared))
                            + ") after every action here had been verified. It may be the same learning again.");
        }
        return null;
    }

    /** When the source was; else when the finding was made. */
    private @Nullable Days when(UUID source, FindingEvent finding) {
        return chain.source(source).stream()
                .map(fact -> Recorded.occurred(fact.event()))
                .filter(Objects::nonNull)
                .reduce((older, newer) -> newer)
                .orElseGet(() -> Recorded.occurred(finding));
    }

    private static Basis basis(Fact fact, String sentence) {
        return new Basis(
                fact.at().position(),
                fact.at().eventId(),
                fact.event().thing().id(),
                sentence,
                Dated.of(fact.event().occurredOn()));
    }

    private static String day(LocalDate day) {
        return Wording.date(StatedDate.of(day.toString()));
    }
}
