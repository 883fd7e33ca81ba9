package org.learningledger.query.clock;

import org.jspecify.annotations.Nullable;

/**
 * Which clocks to list.
 *
 * @param state {@code null} for all but those that were met: nobody has to do anything about them
 * @param clock the id of a rule; {@code null} for all
 */
public record ClockFilter(
        @Nullable ClockState state, @Nullable String clock) {

    boolean passes(SourceClock each) {
        return (clock == null || clock.equals(each.rule().id()))
                && (state == null ? each.state() != ClockState.MET : each.state() == state);
    }
}
