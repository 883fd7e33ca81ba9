package org.learningledger.store.sequencer;

import java.time.Instant;

/**
 * How it stands with sealing in this process.
 *
 * @param nextToken Axon Server's token of the next event to be sealed
 * @param since when it began to be so
 * @param sentence what that means, and of which event it speaks
 */
public record SequencerState(Doing doing, long nextToken, Instant since, String sentence) {

    /** Only {@code STOPPED} needs a person; everything else goes on, or resumes, by itself. */
    public enum Doing {
        SEALING,
        STANDING_BY,
        AWAY,
        STOPPED
    }
}
