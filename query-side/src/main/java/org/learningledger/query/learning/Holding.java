package org.learningledger.query.learning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.StatedDate;
import org.learningledger.events.challenge.ChallengeEventId;
import org.learningledger.events.recommendation.FoundNotInPlaceAtChallenge;
import org.learningledger.events.recommendation.LearningFoundNotInPlace;
import org.learningledger.query.answer.Wording;
import org.learningledger.query.learning.Measuring.Judged;
import org.learningledger.query.learning.OneLearning.Verdict;
import org.learningledger.query.learning.Standing.Basis;
import org.learningledger.query.learning.Standing.Retest;
import org.learningledger.query.learning.Standing.Slip;
import org.learningledger.query.learning.Standing.Tested;
import org.learningledger.store.log.Fact;
import org.learningledger.store.time.Days;

/** Whether learning holds: what was measured again, what missed its target, and what was found not to be in place. */
final class Holding {

    private final Chain chain;
    private final List<Judged> judged;
    /** Repeat measurements that met their target. */
    private final List<Judged> metAgain;

    final List<Setback> setbacks;

    /**
     * Something that says that the learning does not hold.
     *
     * @param measure the measure that missed its target; {@code null} where somebody found it not in place
     */
    record Setback(Fact fact, Days days, @Nullable UUID measure, String sentence) {}

    Holding(Chain chain) {
        this.chain = chain;
        this.judged = Measuring.judge(chain);
        this.metAgain = judged.stream().filter(Judged::metAgain).toList();
        this.setbacks = setbacks();
    }

    Claim embedded() {
        var restsOn = metAgain.stream()
                .map(met -> Claim.basis(met.fact(), met.sentence()))
                .toList();
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

    Claim sustained() {
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
                if (restsOn.isEmpty()) restsOn.add(Claim.basis(first.fact(), first.sentence()));
                restsOn.add(Claim.basis(again.fact(), again.sentence()));
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
                        chain.notInPlace().stream().map(fact -> new Setback(fact, Chain.upTo(fact), null, found(fact))))
                .toList();
    }

    private String found(Fact notInPlace) {
        return switch (notInPlace.event()) {
            case LearningFoundNotInPlace found -> "It was found not to be in place: " + Wording.of(found.what());
            case FoundNotInPlaceAtChallenge found ->
                "It was found not to be in place at " + name(found.challengeEventId()) + ": "
                        + Wording.of(found.what());
            default -> throw new IllegalArgumentException("Finds nothing: " + notInPlace);
        };
    }

    private String name(ChallengeEventId challengeEvent) {
        var reference = chain.nameOf(challengeEvent);
        return reference == null ? "a challenge event" : "challenge event " + reference;
    }

    /** Whether it surely met its target again afterwards: after a miss, the target of the same measure. */
    private boolean madeUpFor(Setback setback) {
        return makingUpFor(setback).findAny().isPresent();
    }

    private Stream<Judged> makingUpFor(Setback setback) {
        return metAgain.stream()
                .filter(met -> setback.measure == null || setback.measure.equals(met.measure()))
                .filter(met -> surelyBefore(setback, met));
    }

    /** What speaks against a step that was reached: setbacks that are not surely earlier and not made up for. */
    List<Setback> against(Step step) {
        Predicate<Setback> later = setback -> switch (step) {
            case IDENTIFIED, RECOMMENDED, ACCEPTED, IMPLEMENTED, VERIFIED -> false;
            case PRACTICE_CHANGED ->
                chain.practiceEvidence().stream().anyMatch(fact -> !setback.days.surelyBefore(Chain.about(fact)));
            case EMBEDDED, SUSTAINED -> metAgain.stream().anyMatch(met -> !surelyBefore(setback, met));
        };
        return setbacks.stream()
                .filter(later)
                .filter(setback -> !madeUpFor(setback))
                .toList();
    }

    /** What was found not to hold after practice had changed, or after a target had been met again. */
    List<Slip> slips(Step step, List<Setback> against) {
        return setbacks.stream()
                .filter(setback -> slipped(setback, step))
                .sorted(Comparator.comparing((Setback setback) -> by(setback))
                        .thenComparing(setback -> setback.fact.at().position()))
                .map(setback -> new Slip(
                        Claim.basis(setback.fact, setback.sentence),
                        by(setback),
                        returned(setback),
                        against.contains(setback)))
                .toList();
    }

    private boolean slipped(Setback setback, Step step) {
        boolean afterPractice = step.compareTo(Step.PRACTICE_CHANGED) >= 0
                && chain.practiceEvidence().stream().anyMatch(fact -> !setback.days.surelyBefore(Chain.about(fact)));
        return afterPractice
                || step.compareTo(Step.EMBEDDED) >= 0 && metAgain.stream().anyMatch(met -> !surelyBefore(setback, met));
    }

    /** A setback has happened by a day that is known: at the latest by the day on which it became known. */
    private static LocalDate by(Setback setback) {
        return Objects.requireNonNull(setback.days.latest());
    }

    private @Nullable Basis returned(Setback setback) {
        return makingUpFor(setback)
                .findFirst()
                .map(met -> Claim.basis(met.fact(), met.sentence()))
                .orElse(null);
    }

    /** Whether it was ever tested and, where it is embedded and holds, when it is due to be tested again. */
    Retest retest(Step step, boolean regressed) {
        if (regressed || step.compareTo(Step.EMBEDDED) < 0) return new Retest(tested(), null, null);
        var met = judged.stream()
                .filter(measured -> measured.verdict() == Verdict.MET)
                .map(Judged::days)
                .toList();
        return new Retest(tested(), due(met, Days::earliest), due(met, Days::latest));
    }

    private Tested tested() {
        if (chain.measures().isEmpty()) return Tested.NO_MEASURE;
        if (judged.isEmpty()) return Tested.NOT_MEASURED;
        return judged.stream().anyMatch(measured -> measured.notRepeat() == null)
                ? Tested.REPEATED
                : Tested.NOT_REPEATED;
    }

    /** Counted from the last of these days; {@code null} where one of them has no such end. */
    private @Nullable LocalDate due(List<@Nullable Days> measured, Function<Days, @Nullable LocalDate> end) {
        var ends = measured.stream()
                .map(days -> days == null ? null : end.apply(days))
                .toList();
        if (ends.contains(null)) return null;
        return ends.stream()
                .max(LocalDate::compareTo)
                .map(last -> last.plusMonths(chain.retestAfterMonths()))
                .orElse(null);
    }

    private static String day(LocalDate day) {
        return Wording.date(StatedDate.of(day.toString()));
    }
}
