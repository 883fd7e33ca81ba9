package org.learningledger.query.lag;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.ThingKind;

/**
 * A read model that does not go on, because it cannot take an event in.
 *
 * @param events how many events it is one of: 1 where it is known which
 * @param event the one; {@code null} where that is not known yet
 * @param error the kind of error, as the program calls it
 * @param message what the error says; {@code null} where that may quote what an event says
 * @param place where in the program it was, if there
 * @param since when it first failed there
 * @param nextTry about when it tries again by itself
 */
public record Stop(
        String model,
        long events,
        @Nullable Poison event,
        String error,
        @Nullable String message,
        @Nullable String place,
        Instant since,
        Instant lastTry,
        Instant nextTry,
        int tries) {

    /**
     * The event that cannot be taken in.
     *
     * @param type the name of its fact, without what it says; {@code null}, as is what it is about, where only its place
     *     may be told
     */
    public record Poison(
            String partnership,
            long position,
            String eventId,
            @Nullable String type,
            @Nullable ThingKind kind,
            @Nullable String thing) {}
}
