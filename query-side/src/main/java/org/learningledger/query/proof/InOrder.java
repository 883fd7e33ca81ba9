package org.learningledger.query.proof;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Finds what stands in the wrong place in a row of things that should each be later than the one before: those that have to
 * be taken out, as few as possible, so that the rest is in order.
 */
final class InOrder<T> {

    private final List<T> things = new ArrayList<>();
    private final List<Instant> times = new ArrayList<>();
    private boolean ordered = true;

    void add(T thing, Instant time) {
        ordered &= times.isEmpty() || time.isAfter(times.getLast());
        things.add(thing);
        times.add(time);
    }

    List<T> misplaced() {
        if (ordered) return List.of();
        var kept = longestInOrder();
        var misplaced = new ArrayList<T>();
        for (int at = kept.nextClearBit(0); at < things.size(); at = kept.nextClearBit(at + 1)) {
            misplaced.add(things.get(at));
        }
        return misplaced;
    }

    /** Of each length so far, the row that ends earliest is the one that most can follow. */
    private BitSet longestInOrder() {
        var ends = new int[things.size()];
        var before = new int[things.size()];
        int length = 0;
        for (int at = 0; at < things.size(); at++) {
            int shorter = endingBefore(times.get(at), ends, length);
            before[at] = shorter == 0 ? -1 : ends[shorter - 1];
            ends[shorter] = at;
            length = Math.max(length, shorter + 1);
        }
        var kept = new BitSet(things.size());
        for (int at = ends[length - 1]; at >= 0; at = before[at]) kept.set(at);
        return kept;
    }

    /** How long the longest row is that ends before this time. */
    private int endingBefore(Instant time, int[] ends, int length) {
        int low = 0;
        int high = length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (times.get(ends[middle]).isBefore(time)) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
