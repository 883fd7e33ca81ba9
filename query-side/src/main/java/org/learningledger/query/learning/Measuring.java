package org.learningledger.query.learning;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.measure.MeasurementTaken;
import org.learningledger.events.measure.TargetSet;
import org.learningledger.query.answer.Wording;
import org.learningledger.query.learning.OneLearning.Verdict;
import org.learningledger.store.log.Fact;
import org.learningledger.store.log.Recorded;
import org.learningledger.store.time.Days;

/** Holds measurements against their targets. */
final class Measuring {

    private Measuring() {}

    /**
     * A measurement and what it amounts to.
     *
     * @param days when it was taken; {@code null} where nobody said
     * @param sentence how it stands against its target, and why
     * @param notRepeat why it is no repeat measurement; {@code null} where it is one
     */
    record Judged(
            UUID measure,
            Fact fact,
            @Nullable Days days,
            Verdict verdict,
            String sentence,
            @Nullable String notRepeat) {

        boolean metAgain() {
            return verdict == Verdict.MET && notRepeat == null;
        }
    }

    /** By the day on which they were taken; those without a date first. */
    private static final Comparator<Judged> BY_DAY = Comparator.comparing(
                    (Judged judged) -> judged.days == null ? null : judged.days.latest(),
                    Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(judged -> judged.fact, Fact.AS_KNOWN);

    static List<Judged> judge(Chain chain) {
        var judged = new ArrayList<Judged>();
        for (var gauge : chain.measures()) judged.addAll(judge(chain, gauge));
        judged.sort(BY_DAY);
        return judged;
    }

    static List<Judged> judge(Chain chain, Gauge gauge) {
        return gauge.measurements.stream()
                .map(fact -> {
                    var taken = (MeasurementTaken) fact.event();
                    var days = Recorded.occurred(taken);
                    var held = held(gauge, taken, days);
                    return new Judged(
                            gauge.id, fact, days, held.verdict, held.sentence, notRepeat(chain, gauge, fact, days));
                })
                .sorted(BY_DAY)
                .toList();
    }

    private record Held(Verdict verdict, String sentence) {}

    private static Held held(Gauge gauge, MeasurementTaken taken, @Nullable Days days) {
        var said = said(gauge, taken);
        if (gauge.targets.isEmpty()) {
            return new Held(Verdict.NO_TARGET, said + " has no target to be held against.");
        }
        if (days == null) {
            return new Held(
                    Verdict.UNKNOWN,
                    said + " has no date, so it is not known whether its target was set before it was taken.");
        }
        var before = new ArrayList<Fact>();
        var unknown = new ArrayList<Fact>();
        for (var target : gauge.targets) {
            var set = Recorded.occurred(target.event());
            if (set != null && set.surelyBefore(days)) {
                before.add(target);
            } else if (set == null || !days.surelyBefore(set)) {
                unknown.add(target);
            }
        }
        if (before.isEmpty() && unknown.isEmpty()) {
            return new Held(
                    Verdict.NO_TARGET,
                    said + " was taken before a target was set: a target that is set afterwards does not count.");
        }
        if (before.isEmpty()) {
            return new Held(
                    Verdict.UNKNOWN,
                    unknown.stream().allMatch(target -> Recorded.occurred(target.event()) == null)
                            ? said + " cannot be held against its target, because no date was given for the target."
                            : said + " cannot be held against its target, because it is not known which came first.");
        }
        var possible = new ArrayList<>(newest(before));
        // Whether a target without a sure date was in force is not known: it matters only if it changes the answer.
        possible.addAll(unknown);
        long met = possible.stream()
                .filter(target -> meets(taken.value(), (TargetSet) target.event()))
                .count();
        if (met != 0 && met != possible.size()) {
            return new Held(
                    Verdict.UNKNOWN,
                    said + " meets one target and misses another, and it is not known which was in force.");
        }
        var target = (TargetSet) possible.getFirst().event();
        var against = " the target of " + comparator(target) + " " + value(gauge, target.value())
                + (target.occurredOn() == null ? "" : ", set " + Wording.date(target.occurredOn())) + ".";
        return met == 0
                ? new Held(Verdict.MISSED, said + " missed" + against)
                : new Held(Verdict.MET, said + " met" + against);
    }

    /** Of targets set before, those that no other surely replaced; of two set on the same stated date the later known. */
    private static List<Fact> newest(List<Fact> targets) {
        return targets.stream()
                .filter(target -> targets.stream().noneMatch(other -> replaces(other, target)))
                .toList();
    }

    private static boolean replaces(Fact other, Fact target) {
        var set = Recorded.occurred(target.event());
        var later = Recorded.occurred(other.event());
        if (set == null || later == null) return false;
        if (set.equals(later)) return Fact.AS_KNOWN.compare(other, target) > 0;
        return set.surelyBefore(later);
    }

    private static boolean meets(BigDecimal value, TargetSet target) {
        return switch (target.comparator()) {
            case AT_LEAST -> value.compareTo(target.value()) >= 0;
            case AT_MOST -> value.compareTo(target.value()) <= 0;
        };
    }

    /** Why a measurement is the first of its measure, or may be. */
    private static @Nullable String notRepeat(Chain chain, Gauge gauge, Fact fact, @Nullable Days days) {
        var taken = (MeasurementTaken) fact.event();
        var others = gauge.measurements.stream().filter(other -> other != fact).toList();
        var repeated = chain.repeatedBy(taken.source());
        var inRepeated = others.stream()
                .filter(other -> repeated.contains(((MeasurementTaken) other.event()).source()))
                .toList();
        // That one audit repeats another says which came first, unless the dates of the measurements surely deny it.
        if (inRepeated.stream().anyMatch(first -> !surelyBefore(days, first))) return null;
        if (others.isEmpty()) {
            return repeated.isEmpty()
                    ? "Its measure has been taken only once. A repeat measurement is needed."
                    : otherMeasure(gauge, taken);
        }
        if (days == null) return said(gauge, taken) + " has no date, so it is not known to be a repeat.";
        boolean surelyFirst = true;
        for (var other : others) {
            var earlier = Recorded.occurred(other.event());
            if (earlier != null && earlier.surelyBefore(days)) return null;
            if (earlier == null || !days.surelyBefore(earlier)) surelyFirst = false;
        }
        if (surelyFirst && !repeated.isEmpty() && inRepeated.isEmpty()) return otherMeasure(gauge, taken);
        return surelyFirst
                ? said(gauge, taken) + " was the first of its measure. A repeat measurement is needed."
                : said(gauge, taken) + " is not known to be a repeat: which measurement came first cannot be told.";
    }

    private static boolean surelyBefore(@Nullable Days days, Fact other) {
        var taken = Recorded.occurred(other.event());
        return days != null && taken != null && days.surelyBefore(taken);
    }

    private static String otherMeasure(Gauge gauge, MeasurementTaken taken) {
        return said(gauge, taken) + " was taken in a re-audit, but the audit that it repeats did not use this measure."
                + " A repeat measurement is needed.";
    }

    static String said(Gauge gauge, MeasurementTaken taken) {
        return "The measurement "
                + (taken.occurredOn() == null ? "" : "of " + Wording.date(taken.occurredOn()) + " ")
                + "(" + value(gauge, taken.value()) + ")";
    }

    private static String comparator(TargetSet target) {
        return switch (target.comparator()) {
            case AT_LEAST -> "at least";
            case AT_MOST -> "at most";
        };
    }

    private static String value(Gauge gauge, BigDecimal value) {
        var definition = gauge.definition();
        if (definition == null) return value.toPlainString();
        return definition.unit().equals("%")
                ? value.toPlainString() + "%"
                : value.toPlainString() + " " + definition.unit();
    }
}
