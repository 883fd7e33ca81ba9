package org.learningledger.query.rebuild;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A read model as it is read now.
 *
 * @param holds what, in words for people
 * @param version of the projection that wrote it
 * @param generation 1 for the first; one more with each that took its place
 * @param liveSince since when this generation is read
 * @param takenIn the index of the newest fact that it has taken in, over all partnerships
 * @param of the index of the newest fact that is recorded
 * @param before the generation that can take its place again; {@code null} where none can
 */
public record ReadModelState(
        String name,
        String holds,
        int version,
        int generation,
        Instant liveSince,
        long takenIn,
        long of,
        @Nullable Integer before) {}
