package org.learningledger.query.clock;

import org.learningledger.query.answer.Named;

/** A clock in a list, with the review that it runs for. */
public record ClockLine(Named source, SourceClock clock) {

    String id() {
        return source.id() + "/" + clock.rule().id() + "/" + clock.run();
    }
}
