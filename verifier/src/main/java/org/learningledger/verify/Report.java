package org.learningledger.verify;

import java.io.PrintStream;

/** What the person reads, line by line. */
final class Report {

    private final PrintStream out;
    private boolean failed;

    Report(PrintStream out) {
        this.out = out;
    }

    void say(String sentence, Object... values) {
        out.println(sentence.formatted(values));
    }

    void holds(String sentence, Object... values) {
        say("  holds  " + sentence, values);
    }

    void fails(String sentence, Object... values) {
        failed = true;
        say("  FAILS  " + sentence, values);
    }

    boolean hasFailed() {
        return failed;
    }
}
