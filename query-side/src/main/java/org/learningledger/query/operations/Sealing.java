package org.learningledger.query.operations;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where Axon Server keeps the events: how it stands in this process with copying them into the log, and what the latest
 * comparison of the two found.
 *
 * @param sentence what it means, and of which event it speaks
 * @param comparedUpTo before which of Axon Server's tokens all was found the same; 0 where another process compares
 * @param difference the first difference; {@code null} where there is none
 */
public record Sealing(
        String doing,
        String sentence,
        Instant since,
        long comparedUpTo,
        @Nullable String difference) {}
