package org.learningledger.store.log;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * The ledger log as a source of events for Axon's processors.
 *
 * <p>Because the log has no gaps, "the next one" is simply the next index: nothing needs to be remembered about events
 * that might still come, and none can be missed. One watcher asks the database for the newest index and wakes whoever
 * waits; it sees what every process recorded, this one or another.
 */
public final class LedgerLogSource implements StreamableMessageSource<TrackedEventMessage<?>>, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LedgerLogSource.class);
    private static final int READ_AHEAD = 500;
    private static final int KEPT = 2 * READ_AHEAD;
    private static final long WATCH_EVERY_MILLIS = 25;

    private final LedgerLog log;
    private final Set<Reader> readers = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService watcher = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "ledger-log-watcher");
        thread.setDaemon(true);
        return thread;
    });
    private final Object reading = new Object();
    private volatile List<TrackedEventMessage<?>> newest = List.of();
    private volatile long head;
    private boolean unreachable;

    public LedgerLogSource(LedgerLog log) {
        this.log = log;
        watcher.scheduleWithFixedDelay(this::watch, 0, WATCH_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void watch() {
        try {
            long newest = log.head();
            if (unreachable) LOG.info("The ledger log can be read again");
            unreachable = false;
            if (newest == head) return;
            head = newest;
            readers.forEach(Reader::wake);
        } catch (RuntimeException unreadable) {
            // A watcher that throws is never run again; one line per outage is enough.
            if (!unreachable) LOG.warn("The ledger log cannot be read at present", unreadable);
            unreachable = true;
        }
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken after) {
        var reader = new Reader(after == null ? 0 : ((GlobalSequenceTrackingToken) after).getGlobalIndex());
        readers.add(reader);
        return reader;
    }

    /** Before the first event. A token, not {@code null}: with {@code null} Axon starts a processor as if it replayed. */
    @Override
    public TrackingToken createTailToken() {
        return new GlobalSequenceTrackingToken(0);
    }

    @Override
    public TrackingToken createHeadToken() {
        return new GlobalSequenceTrackingToken(log.head());
    }

    @Override
    public void close() {
        watcher.shutdownNow();
    }

    /**
     * What follows an index. Readers that keep up ask for the same events at about the same time: the first of them reads
     * from the database, and the others take what it read.
     */
    private List<TrackedEventMessage<?>> after(long index, int most) {
        if (index < last(newest)) return kept(index).orElseGet(() -> log.after(index, most));
        synchronized (reading) {
            return kept(index).orElseGet(() -> {
                var read = log.after(index, most);
                keep(read);
                return read;
            });
        }
    }

    private void keep(List<TrackedEventMessage<?>> read) {
        if (last(read) <= last(newest)) return;
        if (index(read.getFirst()) != last(newest) + 1) {
            newest = read;
            return;
        }
        var both = new ArrayList<>(newest);
        both.addAll(read);
        newest = both.subList(Math.max(0, both.size() - KEPT), both.size());
    }

    /** Those after an index, where the next one is among what was read last. */
    private Optional<List<TrackedEventMessage<?>>> kept(long index) {
        var kept = newest;
        long passed = kept.isEmpty() ? -1 : index + 1 - index(kept.getFirst());
        return passed >= 0 && passed < kept.size()
                ? Optional.of(kept.subList((int) passed, kept.size()))
                : Optional.empty();
    }

    private static long last(List<TrackedEventMessage<?>> events) {
        return events.isEmpty() ? 0 : index(events.getLast());
    }

    private static long index(TrackedEventMessage<?> event) {
        return ((GlobalSequenceTrackingToken) Objects.requireNonNull(event.trackingToken())).getGlobalIndex();
    }

    private final class Reader implements BlockingStream<TrackedEventMessage<?>> {

        private final Queue<TrackedEventMessage<?>> ahead = new ArrayDeque<>();
        private volatile @Nullable Runnable onAvailable;
        private long read;

        Reader(long after) {
            this.read = after;
        }

        private void wake() {
            synchronized (this) {
                notifyAll();
            }
            var callback = onAvailable;
            if (callback != null) callback.run();
        }

        @Override
        public synchronized Optional<TrackedEventMessage<?>> peek() {
            if (ahead.isEmpty() && read < head) readAhead();
            return Optional.ofNullable(ahead.peek());
        }

        /** What stands before an event that cannot be read is passed on all the same. */
        private void readAhead() {
            for (int most = READ_AHEAD; ahead.isEmpty(); most /= 2) {
                try {
                    after(read, most).forEach(this::add);
                    return;
                } catch (DataAccessException notNow) {
                    throw notNow;
                } catch (RuntimeException unreadable) {
                    if (most == 1) throw new UnreadableEvent(read + 1, unreadable);
                }
            }
        }

        private void add(TrackedEventMessage<?> message) {
            ahead.add(message);
            read = index(message);
        }

        @Override
        public synchronized boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
            long deadline = System.nanoTime() + unit.toNanos(timeout);
            while (peek().isEmpty()) {
                long millis = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
                if (millis <= 0) return false;
                wait(millis);
            }
            return true;
        }

        @Override
        public synchronized TrackedEventMessage<?> nextAvailable() throws InterruptedException {
            while (peek().isEmpty()) wait();
            return ahead.remove();
        }

        @Override
        public boolean setOnAvailableCallback(Runnable callback) {
            onAvailable = callback;
            return true;
        }

        @Override
        public void close() {
            readers.remove(this);
        }
    }
}
