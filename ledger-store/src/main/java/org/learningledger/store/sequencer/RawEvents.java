package org.learningledger.store.sequencer;

import io.axoniq.axonserver.grpc.event.EventWithToken;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Events exactly as Axon Server keeps them, in the order of their tokens: neither upcast nor written anew. */
public interface RawEvents {

    /** The token that the next event will get: how many events there are. */
    long head() throws InterruptedException;

    /** Opens a stream that begins at a token and goes on with whatever is stored from now on. */
    Stream from(long token) throws InterruptedException;

    /** Events one after the other. */
    interface Stream extends AutoCloseable {

        /** The next event, or {@code null} where none came in this time. */
        @Nullable
        EventWithToken next(Duration atMost) throws InterruptedException;

        @Override
        void close();
    }

    /** Whoever keeps the events does not answer at present. */
    final class Unreachable extends RuntimeException {

        private static final long serialVersionUID = 1;

        public Unreachable(@Nullable Throwable cause) {
            super("Axon Server cannot be reached", cause);
        }
    }
}
