package org.learningledger.query.lag;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;
import org.learningledger.store.log.UnreadableEvent;
import org.springframework.beans.factory.ObjectProvider;

/**
 * The log as one read model reads it: many events at a time but, where one of several has stopped it, one after the
 * other. So it takes in everything before the one that it cannot, and fails on that one alone: the note that it has
 * stopped names it, also where rows are only written, or subjects folded, when a batch ends.
 */
public final class CarefulSource implements StreamableMessageSource<TrackedEventMessage<?>> {

    private static final int LOOKS = 250;
    private static final long LOOK_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

    private final String model;
    private final StreamableMessageSource<TrackedEventMessage<?>> log;
    private final Stops stops;
    private final StopsVisibly visibly;
    private final ObjectProvider<EventProcessingConfiguration> processors;

    public CarefulSource(
            String model,
            StreamableMessageSource<TrackedEventMessage<?>> log,
            Stops stops,
            StopsVisibly visibly,
            ObjectProvider<EventProcessingConfiguration> processors) {
        this.model = model;
        this.log = log;
        this.stops = stops;
        this.visibly = visibly;
        this.processors = processors;
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken after) {
        return new Careful(log.openStream(after), after == null ? 0 : index(after), stops.within(model));
    }

    @Override
    public TrackingToken createTailToken() {
        return log.createTailToken();
    }

    @Override
    public TrackingToken createHeadToken() {
        return log.createHeadToken();
    }

    private static long index(TrackingToken token) {
        return ((GlobalSequenceTrackingToken) token).getGlobalIndex();
    }

    private final class Careful implements BlockingStream<TrackedEventMessage<?>> {

        private final BlockingStream<TrackedEventMessage<?>> events;
        private final long begin;
        private long handedOver;

        /** Of which events one has stopped it; {@code null} where it goes on. */
        private Stops.@Nullable Within stopped;

        Careful(BlockingStream<TrackedEventMessage<?>> events, long begin, Stops.@Nullable Within stopped) {
            this.events = events;
            this.begin = begin;
            this.handedOver = begin;
            this.stopped = stopped;
        }

        /** Axon looks here, too, before it has passed on what it was handed: this must not wait for that. */
        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            try {
                return events.peek();
            } catch (UnreadableEvent toldWhereItIsAskedFor) {
                return Optional.empty();
            }
        }

        @Override
        public boolean hasNextAvailable() {
            var careful = stopped;
            if (careful != null && handedOver + 1 >= careful.first()) {
                if (!isTakenIn()) return false;
                if (handedOver >= careful.last()) {
                    stops.passed(model, handedOver);
                    stopped = null;
                }
            }
            try {
                return events.peek().isPresent();
            } catch (UnreadableEvent unreadable) {
                if (!isTakenIn()) return false; // else what stands before it would be lost with it, again and again
                visibly.unreadable(model, unreadable.globalIndex(), unreadable);
                throw unreadable;
            }
        }

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
            return hasNextAvailable() || (stopped == null && events.hasNextAvailable(timeout, unit));
        }

        @Override
        public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
            var event = events.nextAvailable();
            handedOver = index(event.trackingToken());
            return event;
        }

        private boolean isTakenIn() {
            for (int look = 0; handedOver > begin && takenIn() < handedOver; look++) {
                if (look == LOOKS || isFailing()) return false;
                LockSupport.parkNanos(LOOK_AGAIN_NANOS);
            }
            return true;
        }

        private long takenIn() {
            return processor().processingStatus().values().stream()
                    .mapToLong(status -> status.getCurrentPosition().orElse(0))
                    .min()
                    .orElse(0);
        }

        private boolean isFailing() {
            return processor().processingStatus().values().stream().anyMatch(status -> status.isErrorState());
        }

        private StreamingEventProcessor processor() {
            return processors
                    .getObject()
                    .eventProcessor(model, StreamingEventProcessor.class)
                    .orElseThrow();
        }

        @Override
        public boolean setOnAvailableCallback(Runnable callback) {
            return events.setOnAvailableCallback(callback);
        }

        @Override
        public void close() {
            events.close();
        }
    }
}
