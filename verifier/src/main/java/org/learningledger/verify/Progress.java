package org.learningledger.verify;

import java.io.PrintStream;

/** Tells every few seconds how far a long check is. A short one says nothing. */
final class Progress {

    private static final long EVERY = 3_000_000_000L;
    private static final int LOOKS_AT_CLOCK = 1_000;

    private final PrintStream to;
    private long told = System.nanoTime();

    Progress(PrintStream to) {
        this.to = to;
    }

    void at(String partnership, long done, long all) {
        if (done % LOOKS_AT_CLOCK != 0 || System.nanoTime() - told < EVERY) return;
        told = System.nanoTime();
        to.printf("%s: %s of %s, %d %%%n", partnership, Text.number(done), Text.entries(all), done * 100 / all);
    }
}
