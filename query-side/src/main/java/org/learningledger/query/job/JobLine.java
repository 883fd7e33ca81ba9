package org.learningledger.query.job;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A job of one partnership, as it stands.
 *
 * @param name in addresses, such as {@code nightly-report}
 * @param outcome what came of the last time; {@code null} where it was never done
 * @param told the same in a sentence; {@code null} while it is going on, where it was broken off, or was never done
 * @param started the last time; {@code null} where it was never done
 * @param seconds that the last time took; {@code null} as long as there is no end
 * @param lastDone when it was last done without failing; {@code null} where it never was
 * @param failures in a row, up to the last time
 * @param next when it is done next; {@code null} where it is not planned yet
 */
public record JobLine(
        String name,
        String title,
        @Nullable Outcome outcome,
        @Nullable String told,
        @Nullable Instant started,
        @Nullable Long seconds,
        @Nullable Instant lastDone,
        int failures,
        @Nullable Instant next) {

    /** What came of one time that a job was done. */
    public enum Outcome {
        DONE,
        FAILED,
        GOING_ON,
        /** The program was stopped in the middle of it; it is done again. */
        BROKEN_OFF
    }
}
