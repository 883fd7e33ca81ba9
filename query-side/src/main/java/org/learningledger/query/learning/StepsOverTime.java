package org.learningledger.query.learning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The steps of one piece of learning by two clocks, woven into one list: what was reported, and what was perhaps and surely
 * so. Where all of them tell the same story, each step is one line. Where one tells of a step that another does not know,
 * that is a line of its own, and no clock is told in another order than its own.
 */
final class StepsOverTime {

    /**
     * What was kept over a stretch of knowledge and of days.
     *
     * @param known since and until when it was known
     * @param so since and until which day it was so
     */
    record Stretch(
            boolean perhaps,
            boolean surely,
            Span<Instant> known,
            Span<LocalDate> so,
            @Nullable State state) {}

    record Span<T extends Comparable<? super T>>(T from, T until) {

        boolean holds(T moment) {
            return from.compareTo(moment) <= 0 && until.compareTo(moment) > 0;
        }
    }

    /** @param step {@code null} where it was not on the ladder */
    record State(@Nullable Step step, boolean regressed, boolean withdrawn) {

        private static final State NONE = new State(null, false, false);
    }

    /** Since when something was the state. */
    record Turn<T>(State state, T since) {}

    /** One line: a state, and since when by each clock. */
    static final class Line {

        final State state;

        @Nullable
        Instant reported;

        @Nullable
        LocalDate perhaps;

        @Nullable
        LocalDate surely;

        private Line(State state) {
            this.state = state;
        }
    }

    private StepsOverTime() {}

    /**
     * @param knownAt what is known by then counts
     * @param day what was so by then counts
     */
    static List<Line> of(List<Stretch> stretches, Instant knownAt, LocalDate day) {
        var lines = new ArrayList<Line>();
        weave(lines, reported(stretches, knownAt, day), (line, since) -> line.reported = since);
        weave(lines, so(stretches, Stretch::perhaps, knownAt, day), (line, since) -> line.perhaps = since);
        weave(lines, so(stretches, Stretch::surely, knownAt, day), (line, since) -> line.surely = since);
        return lines;
    }

    private static List<Turn<Instant>> reported(List<Stretch> stretches, Instant knownAt, LocalDate day) {
        return turns(
                stretches.stream()
                        .filter(stretch -> stretch.perhaps && stretch.so.holds(day))
                        .toList(),
                Stretch::known,
                knownAt);
    }

    private static List<Turn<LocalDate>> so(
            List<Stretch> stretches, Function<Stretch, Boolean> plane, Instant knownAt, LocalDate day) {
        return turns(
                stretches.stream()
                        .filter(stretch -> plane.apply(stretch) && stretch.known.holds(knownAt))
                        .toList(),
                Stretch::so,
                day);
    }

    /** Where the state changed, up to a moment. Stretches of one clock do not overlap. */
    private static <T extends Comparable<? super T>> List<Turn<T>> turns(
            List<Stretch> stretches, Function<Stretch, Span<T>> clock, T upTo) {
        var turns = new ArrayList<Turn<T>>();
        T reached = null;
        for (var stretch : stretches.stream()
                .sorted(Comparator.comparing(stretch -> clock.apply(stretch).from))
                .toList()) {
            var span = clock.apply(stretch);
            if (span.from.compareTo(upTo) > 0) break;
            if (reached != null && reached.compareTo(span.from) < 0) turn(turns, State.NONE, reached);
            turn(turns, stretch.state, span.from);
            reached = span.until;
        }
        if (reached != null && reached.compareTo(upTo) <= 0) turn(turns, State.NONE, reached);
        return turns;
    }

    private static <T> void turn(List<Turn<T>> turns, State state, T since) {
        if (turns.isEmpty() || !turns.getLast().state.equals(state)) turns.add(new Turn<>(state, since));
    }

    /** Puts turns on the lines of the same state, as many as can be without changing either order; others between. */
    private static <T> void weave(List<Line> lines, List<Turn<T>> turns, BiConsumer<Line, T> put) {
        var shared = shared(lines, turns);
        var woven = new ArrayList<Line>();
        int line = 0;
        int turn = 0;
        while (line < lines.size() || turn < turns.size()) {
            if (line < lines.size()
                    && turn < turns.size()
                    && lines.get(line).state.equals(turns.get(turn).state)) {
                put.accept(lines.get(line), turns.get(turn++).since);
                woven.add(lines.get(line++));
            } else if (turn == turns.size()
                    || line < lines.size() && shared[line + 1][turn] >= shared[line][turn + 1]) {
                woven.add(lines.get(line++));
            } else {
                var added = new Line(turns.get(turn).state);
                put.accept(added, turns.get(turn++).since);
                woven.add(added);
            }
        }
        lines.clear();
        lines.addAll(woven);
    }

    /** How many lines can be shared from each line and each turn on: the longest common subsequence. */
    private static <T> int[][] shared(List<Line> lines, List<Turn<T>> turns) {
        var shared = new int[lines.size() + 1][turns.size() + 1];
        for (int line = lines.size() - 1; line >= 0; line--) {
            for (int turn = turns.size() - 1; turn >= 0; turn--) {
                shared[line][turn] = lines.get(line).state.equals(turns.get(turn).state)
                        ? shared[line + 1][turn + 1] + 1
                        : Math.max(shared[line + 1][turn], shared[line][turn + 1]);
            }
        }
        return shared;
    }
}
