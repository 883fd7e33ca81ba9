package org.learningledger.store.sequencer;

import io.axoniq.axonserver.connector.event.EventStream;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.jspecify.annotations.Nullable;

/**
 * The raw event channel of Axon's own connection.
 *
 * <p>The connection finds its way back to a server that was away by itself; a stream does not, so whoever was told that
 * it broke off opens another.
 */
final class AxonServerEvents implements RawEvents {

    private static final int READ_AHEAD = 1_000;
    private static final long ANSWER_SECONDS = 10;

    private final AxonServerConnectionManager connections;

    AxonServerEvents(AxonServerConnectionManager connections) {
        this.connections = connections;
    }

    @Override
    public long head() throws InterruptedException {
        try {
            var last = connections.getConnection().eventChannel().getLastToken();
            return last.get(ANSWER_SECONDS, TimeUnit.SECONDS) + 1;
        } catch (ExecutionException | TimeoutException noAnswer) {
            throw new Unreachable(noAnswer);
        }
    }

    @Override
    public Stream from(long token) {
        // The channel wants the token of the last event that is known already.
        return new Channel(connections.getConnection().eventChannel().openStream(token - 1, READ_AHEAD));
    }

    private record Channel(EventStream events) implements Stream {

        @Override
        public @Nullable EventWithToken next(Duration atMost) throws InterruptedException {
            var event = events.nextIfAvailable(atMost.toMillis(), TimeUnit.MILLISECONDS);
            var error = events.getError();
            if (event == null && (error.isPresent() || events.isClosed())) throw new Unreachable(error.orElse(null));
            return event;
        }

        @Override
        public void close() {
            events.close();
        }
    }
}
