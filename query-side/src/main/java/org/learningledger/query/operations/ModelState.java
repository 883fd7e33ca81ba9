package org.learningledger.query.operations;

import org.jspecify.annotations.Nullable;
import org.learningledger.query.lag.Stop;

/**
 * How it stands with one read model.
 *
 * @param takenIn how many events of the log it has taken in
 * @param eventsBehind how many it has not
 * @param secondsBehind how long the oldest of these has waited
 * @param stop what keeps it from going on; {@code null} where nothing does
 */
public record ModelState(
        String model,
        State state,
        long takenIn,
        long eventsBehind,
        long secondsBehind,
        @Nullable Stop stop) {

    public enum State {
        KEEPING_UP,
        BEHIND,
        STOPPED
    }
}
