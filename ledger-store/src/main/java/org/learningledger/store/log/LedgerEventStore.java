package org.learningledger.store.log;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.axonframework.common.Registration;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.jspecify.annotations.Nullable;
import org.learningledger.store.correction.Corrections;

/**
 * The event store that commands decide on, whichever it is. Rules read from it what counts: every fact as it was put
 * right.
 */
public final class LedgerEventStore implements EventStore {

    private final EventStore store;

    public LedgerEventStore(EventStore store) {
        this.store = store;
    }

    /** Read anew each time: who holds a thing while a command is decided must see what came before it was held. */
    @Override
    public DomainEventStream readEvents(String aggregateIdentifier) {
        return DomainEventStream.of(Corrections.counted(asRecorded(aggregateIdentifier)));
    }

    /**
     * A stream as it stands in the store, with what was put right or withdrawn since.
     *
     * @throws StoreAway where the store cannot be reached
     */
    public List<DomainEventMessage<?>> asRecorded(String stream) {
        return asRecorded(stream, 0);
    }

    /**
     * The same, from a place in the stream on.
     *
     * @throws StoreAway where the store cannot be reached
     */
    public List<DomainEventMessage<?>> asRecorded(String stream, long firstSequenceNumber) {
        var read = reached(() -> store.readEvents(stream, firstSequenceNumber)
                .asStream()
                .<DomainEventMessage<?>>map(message -> message)
                .toList());
        // A reader that is interrupted gets the beginning of a stream, as if it were the whole.
        if (Thread.currentThread().isInterrupted()) throw new StoreAway(new InterruptedException());
        return read;
    }

    /** @throws StoreAway where the store cannot be reached */
    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregateIdentifier) {
        return reached(() -> store.lastSequenceNumberFor(aggregateIdentifier));
    }

    private static <T> T reached(Supplier<T> read) {
        try {
            return read.get();
        } catch (RuntimeException problem) {
            throw StoreAway.is(problem) ? new StoreAway(problem) : problem;
        }
    }

    @Override
    public void publish(List<? extends EventMessage<?>> events) {
        store.publish(events);
    }

    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        throw new UnsupportedOperationException("No snapshots are kept: a snapshot is a copy that no proof covers");
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken after) {
        throw readElsewhere();
    }

    @Override
    public Registration subscribe(Consumer<List<? extends EventMessage<?>>> processor) {
        throw readElsewhere();
    }

    @Override
    public TrackingToken createTailToken() {
        throw readElsewhere();
    }

    @Override
    public TrackingToken createHeadToken() {
        throw readElsewhere();
    }

    @Override
    public TrackingToken createTokenAt(Instant instant) {
        throw readElsewhere();
    }

    @Override
    public TrackingToken createTokenSince(Duration duration) {
        throw readElsewhere();
    }

    private static UnsupportedOperationException readElsewhere() {
        return new UnsupportedOperationException("What was recorded is read from the ledger log alone");
    }

    @Override
    public Registration registerDispatchInterceptor(
            MessageDispatchInterceptor<? super EventMessage<?>> dispatchInterceptor) {
        return store.registerDispatchInterceptor(dispatchInterceptor);
    }
}
