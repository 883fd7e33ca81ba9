package org.learningledger.query.rebuild;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rebuild, for programs.
 *
 * @param purpose as it was asked for: {@code rebuild}, {@code check}, {@code undo}; {@code keep} from the command line
 * @param doing what goes on and how far it has come; {@code null} when it has ended
 * @param report what came of it, in sentences
 * @param ending how it ended, in a sentence; {@code null} while it goes on
 */
record RebuildAnswer(
        long id,
        String purpose,
        List<String> models,
        @Nullable String keptAs,
        String askedBy,
        Instant startedAt,
        @Nullable Instant endedAt,
        State state,
        Stage stage,
        @Nullable Progress doing,
        List<Part> parts,
        List<String> report,
        @Nullable String ending) {

    /** Whether it goes on, or how it ended. */
    enum State {
        GOING_ON,
        BEING_CANCELLED,
        DONE,
        DIFFERENT,
        CANCELLED,
        FAILED;

        static State of(Rebuild rebuild) {
            var outcome = rebuild.outcome();
            if (outcome == null) return rebuild.cancelling() ? BEING_CANCELLED : GOING_ON;
            return switch (outcome) {
                case DONE -> DONE;
                case DIFFERENT -> DIFFERENT;
                case CANCELLED -> CANCELLED;
                case FAILED -> FAILED;
            };
        }
    }

    /** @param partnership of whoever asks: which rows of others differ is not told */
    static RebuildAnswer of(Rebuild rebuild, Pace pace, String partnership) {
        return new RebuildAnswer(
                rebuild.id(),
                rebuild.purpose().word(),
                rebuild.models(),
                rebuild.keptAs(),
                rebuild.askedBy(),
                rebuild.startedAt(),
                rebuild.endedAt(),
                State.of(rebuild),
                rebuild.stage(),
                rebuild.ended() ? null : pace.of(rebuild),
                rebuild.parts(),
                Telling.report(rebuild, partnership),
                Telling.ending(rebuild).orElse(null));
    }
}
