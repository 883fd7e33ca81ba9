package org.learningledger.query.lag;

import java.time.Duration;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.axonframework.eventhandling.ErrorContext;
import org.axonframework.eventhandling.ErrorHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.eventhandling.EventProcessingException;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ListenerInvocationErrorHandler;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.learningledger.store.log.StoreAway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Stops a projection that cannot take an event in, and notes which event it was. Nothing is passed over: the failure
 * goes on to the processor, which undoes the batch and tries again.
 *
 * <p>A database that is away, or a projection that another process has taken over, is no fault of an event.
 */
@Component
public class StopsVisibly implements ErrorHandler, ListenerInvocationErrorHandler {

    private static final Logger LOG = LoggerFactory.getLogger(StopsVisibly.class);

    /** Axon waits a second, then twice as long each time until something was taken in, and this long at most. */
    private static final int LONGEST_WAIT_SECONDS = 60;

    private final Stops stops;
    private final Map<String, Failing> failing = new ConcurrentHashMap<>();

    private record Failing(long first, int times) {

        Failing at(long at) {
            return new Failing(at, at == first ? times + 1 : 1);
        }

        /** How long Axon waits now, by what this process knows. */
        Duration again() {
            return Duration.ofSeconds(Math.min(LONGEST_WAIT_SECONDS, 1L << Math.min(times - 1, 10)));
        }
    }

    StopsVisibly(Stops stops) {
        this.stops = stops;
    }

    /** Says which event of its batch it was, while that is known. */
    @Override
    public void onError(Exception failure, EventMessage<?> event, EventMessageHandler handler) {
        throw new NotTakenIn(index(event), failure);
    }

    /**
     * Called with the whole batch, when it has been undone.
     *
     * @throws Exception always: an {@code Error} as an exception, because Axon would leave the projection hanging for ever
     *     on any other throwable
     */
    @Override
    public void handleError(ErrorContext failed) throws Exception {
        var failure = failed.error();
        if (failure instanceof NotTakenIn one) {
            note(failed.eventProcessor(), one.globalIndex(), one.globalIndex(), failure);
        } else {
            var batch = batch(failed);
            note(failed.eventProcessor(), batch.getMin(), batch.getMax(), failure);
        }
        if (failure instanceof Exception exception) throw exception;
        throw new EventProcessingException("An error occurred while handling a batch of events", failure);
    }

    private static LongSummaryStatistics batch(ErrorContext failed) {
        return failed.failedEvents().stream().mapToLong(StopsVisibly::index).summaryStatistics();
    }

    /** An event that cannot even be read never comes to a projection; whoever reads the log for one says so here. */
    void unreadable(String model, long globalIndex, Throwable failure) {
        note(model, globalIndex, globalIndex, failure);
    }

    private void note(String model, long first, long last, Throwable failure) {
        if (isNoFaultOfAnEvent(failure)) return;
        try {
            var times = failing.merge(model, new Failing(first, 1), (before, now) -> before.at(first));
            stops.note(model, first, last, Fault.of(failure), times.again());
        } catch (RuntimeException unnoted) {
            LOG.warn(
                    "It could not be noted that the read model {} has stopped at {} of the log", model, first, unnoted);
        }
    }

    private static boolean isNoFaultOfAnEvent(Throwable failure) {
        return StoreAway.is(failure)
                || Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                        .anyMatch(UnableToClaimTokenException.class::isInstance);
    }

    private static long index(EventMessage<?> event) {
        return ((GlobalSequenceTrackingToken) ((TrackedEventMessage<?>) event).trackingToken()).getGlobalIndex();
    }
}
