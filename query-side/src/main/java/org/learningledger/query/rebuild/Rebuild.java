package org.learningledger.query.rebuild;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One rebuild, as it stands or as it ended.
 *
 * @param models their names, in order
 * @param versions of the projections that it was begun with, one for each model
 * @param limits for each model the index of the newest event that the log is read to; what comes after is caught up with
 * @param keptAs under which name the result is kept; nothing for other purposes
 * @param askedBy a person's or a token's name
 * @param outcome nothing while it goes on
 * @param report what came of it, in sentences
 */
public record Rebuild(
        long id,
        Purpose purpose,
        List<String> models,
        List<Integer> versions,
        List<Long> limits,
        @Nullable String keptAs,
        String askedBy,
        Instant startedAt,
        Stage stage,
        boolean cancelling,
        @Nullable Instant endedAt,
        @Nullable Outcome outcome,
        List<String> report,
        List<Part> parts) {

    public boolean ended() {
        return outcome != null;
    }

    public Optional<Part> part(String name) {
        return parts.stream().filter(part -> part.name().equals(name)).findFirst();
    }

    /** In which schema the models are built. */
    String place() {
        return switch (purpose) {
            case SWITCH, CHECK -> Generation.NEXT;
            case UNDO -> Generation.BEFORE;
            case KEEP -> Generation.kept(String.valueOf(keptAs));
        };
    }
}
