package org.learningledger.app.bench;

import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** How long the same question took, each time that it was asked. */
final class Timings {

    private final String name;
    private final LongStream.Builder nanos = LongStream.builder();
    private long @Nullable [] sorted;

    Timings(String name) {
        this.name = name;
    }

    void time(Supplier<?> question) {
        long start = System.nanoTime();
        question.get();
        add(System.nanoTime() - start);
    }

    /** From any thread. */
    synchronized void add(long tookNanos) {
        nanos.add(tookNanos);
    }

    /** In milliseconds, the time within which this part of the answers came. */
    double within(double part) {
        var all = sorted;
        if (all == null) sorted = all = nanos.build().sorted().toArray();
        return all[(int) Math.max(0, Math.ceil(all.length * part) - 1)] / 1e6;
    }

    double p95() {
        return within(0.95);
    }

    String spread() {
        return String.format(
                Locale.ROOT,
                "  %-28s p50 %8.2f ms   p95 %8.2f ms   p99 %8.2f ms   at most %8.2f ms",
                name,
                within(0.5),
                p95(),
                within(0.99),
                within(1));
    }

    String line(Timings current) {
        return String.format(
                Locale.ROOT,
                "  %-46s p50 %8.2f ms   p95 %8.2f ms   %5.2f",
                name,
                within(0.5),
                p95(),
                p95() / current.p95());
    }
}
