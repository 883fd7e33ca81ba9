package org.learningledger.query.clock;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.source.ClockPaused;
import org.learningledger.events.source.ClockResumed;
import org.learningledger.events.source.IncidentNotified;
import org.learningledger.events.source.PublicationEnded;
import org.learningledger.events.source.ReviewDecided;
import org.learningledger.events.source.ReviewKind;
import org.learningledger.events.source.ReviewOpened;
import org.learningledger.events.source.ReviewPublished;
import org.learningledger.query.answer.Wording;
import org.learningledger.store.clock.ClockRule;
import org.learningledger.store.clock.ClockRule.Moment;
import org.learningledger.store.log.Fact;

/**
 * The clocks of one review on a day, from its facts. What happened after the day does not count; what may have, perhaps
 * does. How days are counted, {@link Counting} says.
 */
final class Clocks {

    /** Bank holidays of years beyond are anybody's guess, and nobody has to wait while they are counted. */
    private static final LocalDate LAST = LocalDate.of(2099, 12, 31);

    private record Seen(Moment moment, Happened happened) {}

    private record Paused(
            String clock,
            String reason,
            Happened from,
            @Nullable Happened until) {

        Paused until(Happened resumed) {
            return new Paused(clock, reason, from, resumed);
        }
    }

    private record Run(Happened trigger, @Nullable Happened end) {}

    private final LocalDate day;
    private final List<Seen> seen = new ArrayList<>();
    private final List<Paused> pauses = new ArrayList<>();
    private @Nullable ReviewKind kind;

    private Clocks(LocalDate day) {
        this.day = day.isAfter(LAST) ? LAST : day;
    }

    /** @param rules in the order in which the clocks come; editions of one rule stand one after the other */
    static List<SourceClock> of(List<Fact> facts, List<ClockRule> rules, LocalDate day) {
        var clocks = new Clocks(day);
        facts.stream()
                .sorted(Comparator.comparing(fact -> fact.at().sequence()))
                .forEach(clocks::take);
        var editions = new LinkedHashMap<String, List<ClockRule>>();
        rules.stream().filter(ClockRule::isCounted).forEach(rule -> editions.computeIfAbsent(
                        rule.id(), id -> new ArrayList<>())
                .add(rule));
        return editions.values().stream().flatMap(clocks::by).toList();
    }

    private void take(Fact fact) {
        switch (fact.event()) {
            case ReviewOpened opened -> {
                kind = opened.kind();
                see(Moment.REVIEW_OPENED, Happened.of(fact, opened.occurredOn()));
            }
            case IncidentNotified notified -> {
                see(Moment.INCIDENT_KNOWN, Happened.of(fact, notified.knownOn()));
                see(Moment.INCIDENT_NOTIFIED, Happened.of(fact, notified.occurredOn()));
            }
            case ReviewDecided decided -> see(Moment.REVIEW_DECIDED, Happened.of(fact, decided.occurredOn()));
            case ReviewPublished published -> see(Moment.REVIEW_PUBLISHED, Happened.of(fact, published.occurredOn()));
            case PublicationEnded ended -> see(Moment.PUBLICATION_ENDED, Happened.of(fact, ended.occurredOn()));
            case ClockPaused paused ->
                pauses.add(new Paused(
                        paused.clock(), Wording.of(paused.reason()), Happened.of(fact, paused.occurredOn()), null));
            case ClockResumed resumed -> resume(resumed.clock(), Happened.of(fact, resumed.occurredOn()));
            default -> {} // moves no clock
        }
    }

    private void see(Moment moment, Happened happened) {
        seen.add(new Seen(moment, happened));
    }

    /** A resumption belongs to the pause of its clock that was recorded last. */
    private void resume(String clock, Happened resumed) {
        for (int i = pauses.size() - 1; i >= 0; i--) {
            var pause = pauses.get(i);
            if (!pause.clock().equals(clock)) continue;
            if (pause.until() == null) pauses.set(i, pause.until(resumed));
            return;
        }
    }

    private Stream<SourceClock> by(List<ClockRule> editions) {
        var clocks = new ArrayList<SourceClock>();
        for (var run : runs(editions.getLast())) {
            if (!run.trigger().perhapsBy(day)) continue;
            editions.stream()
                    .filter(rule -> rule.isFor(kind) && rule.holdsOn(dayOf(run.trigger())))
                    .findFirst()
                    .map(rule -> clock(rule, clocks.size() + 1, run))
                    .ifPresent(clocks::add);
        }
        return clocks.stream();
    }

    private LocalDate dayOf(Happened trigger) {
        if (trigger.earliest() != null) return trigger.earliest();
        return trigger.latest() == null ? day : trigger.latest();
    }

    /** What is counted once runs from the first time to the first time, whichever was recorded first. */
    private List<Run> runs(ClockRule rule) {
        if (!rule.repeats()) {
            return first(rule.trigger())
                    .map(trigger ->
                            new Run(trigger, first(rule.end()).findFirst().orElse(null)))
                    .limit(1)
                    .toList();
        }
        var runs = new ArrayList<Run>();
        for (var each : seen) {
            if (each.moment() == rule.trigger()) {
                runs.add(new Run(each.happened(), null));
            } else if (each.moment() == rule.end()
                    && !runs.isEmpty()
                    && runs.getLast().end() == null) {
                runs.add(new Run(runs.removeLast().trigger(), each.happened()));
            }
        }
        return runs;
    }

    private Stream<Happened> first(@Nullable Moment moment) {
        return seen.stream()
                .filter(each -> each.moment() == moment)
                .map(Seen::happened)
                .sorted(comparing(Happened::earliest, nullsLast(naturalOrder())));
    }

    private SourceClock clock(ClockRule rule, int number, Run run) {
        var end = run.end() == null || !run.end().perhapsBy(day) ? null : run.end();
        boolean hasEnded = end != null && end.surelyBy(day);
        var of = pauses.stream()
                .filter(pause -> pause.clock().equals(rule.id()) && pause.from().perhapsBy(day))
                .toList();
        var told = of.stream().map(pause -> told(rule, pause, run.trigger())).toList();
        var trigger = run.trigger();
        if (!trigger.isCountable()) {
            return new SourceClock(
                    rule,
                    number,
                    ClockState.UNDATED,
                    trigger.dated(),
                    null,
                    null,
                    told,
                    hasEnded,
                    end == null ? null : end.dated(),
                    null,
                    null);
        }
        var fewest = new Counting(
                rule, of.stream().map(this::surely).flatMap(List::stream).toList());
        var most = new Counting(
                rule, of.stream().map(pause -> perhaps(pause, trigger)).toList());
        var dueEarliest = fewest.due(trigger.earliest());
        var dueLatest = most.due(trigger.latest());
        var from = end == null || end.earliest() == null || end.earliest().isBefore(trigger.earliest())
                ? trigger.earliest()
                : end.earliest();
        var to = hasEnded ? end.latest() : day;
        var verdict = new Verdict(end != null, hasEnded, from, to, day, dueEarliest, dueLatest);
        boolean paused = !hasEnded && of.stream().anyMatch(this::isOn);
        var state = verdict.state(rule.limit(), paused);
        boolean isLate = state == ClockState.LATE || state == ClockState.PERHAPS_LATE;
        boolean runs = !hasEnded && (state == ClockState.RUNNING || state == ClockState.PAUSED);
        return new SourceClock(
                rule,
                number,
                state,
                trigger.dated(),
                dueEarliest,
                dueLatest,
                told,
                hasEnded,
                end == null ? null : end.dated(),
                runs ? new SourceClock.Range(fewest.between(day, dueEarliest), most.between(day, dueLatest)) : null,
                isLate
                        ? new SourceClock.Range(
                                most.between(dueLatest, end == null ? to : from), fewest.between(dueEarliest, to))
                        : null);
    }

    /** The days that a pause surely takes: none where it may have been over as soon as it began. */
    private List<Counting.Stretch> surely(Paused pause) {
        var from = pause.from().latest();
        if (from == null || from.isAfter(day)) return List.of();
        var until = pause.until();
        if (until == null || !until.perhapsBy(day)) return List.of(new Counting.Stretch(from, day.plusDays(1)));
        return until.earliest() == null || !until.earliest().isAfter(from)
                ? List.of()
                : List.of(new Counting.Stretch(from, until.earliest()));
    }

    /** The days that a pause can take at most. */
    private Counting.Stretch perhaps(Paused pause, Happened trigger) {
        var from = pause.from().earliest() == null
                ? trigger.earliest()
                : pause.from().earliest();
        var until = pause.until();
        var before = until != null && until.surelyBy(day) ? until.latest() : day.plusDays(1);
        return new Counting.Stretch(from == null ? day.plusDays(1) : from, before);
    }

    private boolean isOn(Paused pause) {
        return pause.from().surelyBy(day)
                && (pause.until() == null || !pause.until().perhapsBy(day));
    }

    private SourceClock.Pause told(ClockRule rule, Paused pause, Happened trigger) {
        var counting = new Counting(rule, List.of());
        var most = perhaps(pause, trigger);
        var until = pause.until();
        return new SourceClock.Pause(
                pause.reason(),
                pause.from().dated(),
                until == null || !until.perhapsBy(day) ? null : until.dated(),
                until != null && until.surelyBy(day),
                new SourceClock.Range(
                        surely(pause).stream()
                                .mapToLong(least -> counting.in(least.from(), least.before()))
                                .sum(),
                        counting.in(most.from(), most.before())));
    }

    /**
     * What can be said on a day.
     *
     * @param mayHaveEnded whether what stops it may have happened by the day
     * @param hasEnded whether it surely has
     * @param from the first day on which it can have happened
     * @param to the last one by the day
     */
    private record Verdict(
            boolean mayHaveEnded,
            boolean hasEnded,
            LocalDate from,
            LocalDate to,
            LocalDate day,
            LocalDate dueEarliest,
            LocalDate dueLatest) {

        ClockState state(ClockRule.Limit limit, boolean paused) {
            var running = paused ? ClockState.PAUSED : ClockState.RUNNING;
            return limit == ClockRule.Limit.AT_LEAST ? lasting(running) : within(running);
        }

        private ClockState within(ClockState running) {
            boolean mayBeLate = mayHaveEnded && to.isAfter(dueEarliest) || !hasEnded && day.isAfter(dueEarliest);
            boolean mayBeInTime = mayHaveEnded && !from.isAfter(dueLatest) || !hasEnded && !day.isAfter(dueLatest);
            if (mayBeLate) return mayBeInTime ? ClockState.PERHAPS_LATE : ClockState.LATE;
            return hasEnded ? ClockState.MET : running;
        }

        private ClockState lasting(ClockState running) {
            boolean mayBeTooEarly = mayHaveEnded && from.isBefore(dueLatest);
            boolean mayHaveLasted = !hasEnded || !to.isBefore(dueEarliest);
            if (mayBeTooEarly) return mayHaveLasted ? ClockState.PERHAPS_TOO_EARLY : ClockState.TOO_EARLY;
            return hasEnded || !day.isBefore(dueLatest) ? ClockState.MET : running;
        }
    }
}
