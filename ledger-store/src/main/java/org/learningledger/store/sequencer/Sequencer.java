package org.learningledger.store.sequencer;

import io.axoniq.axonserver.grpc.event.EventWithToken;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.axonframework.lifecycle.Phase;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.learningledger.store.sequencer.SequencedLog.Overtaken;
import org.learningledger.store.sequencer.SequencerState.Doing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Seals what Axon Server keeps: copies every event, whole and in the order of tokens, into the ledger log, from which
 * alone everything is read.
 *
 * <p>It runs in every process and works in one, which holds a lock of the database; the others stand by. What must not
 * happen stops it before the event that it happened to: that event is tried again and again, and never passed over.
 */
public final class Sequencer implements SmartLifecycle, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Sequencer.class);

    /** Measured: the commits cost more with fewer, the head row's many updates in one transaction with more. */
    private static final int BATCH = 100;

    private static final Duration IDLE = Duration.ofSeconds(1);
    private static final Duration AGAIN = Duration.ofSeconds(1);
    private static final Duration AGAIN_AFTER_A_STOP = Duration.ofSeconds(2);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);
    private static final Duration ANSWER = Duration.ofSeconds(10);

    private final DataSource database;
    private final RawEvents source;
    private final Serializer serializer;
    private final Set<String> said = new HashSet<>();

    private volatile SequencerState state =
            new SequencerState(Doing.STANDING_BY, 0, Instant.now(), "Sealing has not begun yet");
    private volatile @Nullable Thread thread;

    /** @param database gives a session of its own at every request, as the program's role */
    public Sequencer(DataSource database, RawEvents source, Serializer serializer) {
        this.database = database;
        this.source = source;
        this.serializer = serializer;
    }

    public SequencerState state() {
        return state;
    }

    /** How many events Axon Server keeps that are not sealed yet; not a number where nobody can say. */
    double lag() {
        var known = state;
        if (known.doing() == Doing.AWAY) return Double.NaN;
        try {
            return source.head() - known.nextToken();
        } catch (RawEvents.Unreachable away) {
            return Double.NaN;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return Double.NaN;
        }
    }

    @Override
    public void start() {
        var sealing = new Thread(this::run, "ledger-sequencer");
        sealing.setDaemon(true);
        sealing.start();
        thread = sealing;
    }

    private void run() {
        try {
            while (true) {
                session();
                Thread.sleep(AGAIN);
            }
        } catch (InterruptedException stop) {
            LOG.debug("Sealing ends with the program");
        }
    }

    /** One session of the database, from waiting for the lock to whatever ends it. */
    private void session() throws InterruptedException {
        try (var log = SequencedLog.open(database)) {
            while (!log.lock()) {
                now(Doing.STANDING_BY, log.nextToken(), "Another process seals; this one stands by", null);
                Thread.sleep(AGAIN);
            }
            while (true) {
                follow(log);
                Thread.sleep(AGAIN_AFTER_A_STOP);
            }
        } catch (Overtaken overtaken) {
            now(Doing.STANDING_BY, state.nextToken(), overtaken.getMessage(), null);
        } catch (SQLException away) {
            now(Doing.AWAY, state.nextToken(), "The database cannot be used at present", away);
        } catch (RawEvents.Unreachable away) {
            now(
                    Doing.AWAY,
                    state.nextToken(),
                    "Axon Server cannot be reached at present, or refuses LEDGER_AXONSERVER_TOKEN",
                    away);
        } catch (RuntimeException | Error unexpected) {
            now(Doing.STOPPED, state.nextToken(), "Sealing failed: " + unexpected, unexpected);
        }
    }

    /** Seals one batch after the other, until something that must not happen. */
    private void follow(SequencedLog log) throws SQLException, Overtaken, InterruptedException {
        long next = log.nextToken();
        try {
            checkSizes(log, next);
            try (var events = source.from(Math.max(next - 1, 0))) {
                checkJoint(log, events, next);
                while (true) {
                    next = seal(log, batch(events), next);
                    now(Doing.SEALING, next, "Events are sealed as they come", null);
                }
            }
        } catch (Refused refused) {
            now(Doing.STOPPED, log.nextToken(), refused.sentence(), null);
        }
    }

    private void checkSizes(SequencedLog log, long next) throws SQLException, Refused, InterruptedException {
        if (log.size() != next) throw SequencedLog.pastAxonServer(log.size(), next);
        long kept = source.head();
        if (kept < next) {
            throw new Refused("Axon Server holds only %d of the %d events that were sealed".formatted(kept, next));
        }
    }

    /** An Axon Server with another history, such as an older copy of it, must not be continued from. */
    private void checkJoint(SequencedLog log, RawEvents.Stream events, long next)
            throws SQLException, Refused, InterruptedException {
        if (next == 0) return;
        var again = events.next(ANSWER);
        if (again == null) throw new RawEvents.Unreachable(null);
        var kept = Entry.of(again, serializer);
        var difference = log.last().orElseThrow().difference(kept);
        if (kept.token() != next - 1 || difference.isPresent()) {
            throw new Refused("%s is not what was sealed last: Axon Server holds another history".formatted(kept));
        }
    }

    private static List<EventWithToken> batch(RawEvents.Stream events) throws InterruptedException {
        List<EventWithToken> batch = new ArrayList<>();
        for (var event = events.next(IDLE); event != null; event = events.next(Duration.ZERO)) {
            batch.add(event);
            if (batch.size() == BATCH) break;
        }
        return batch;
    }

    /** A batch that is refused is tried again one by one, so that it stops exactly before the event that is. */
    private long seal(SequencedLog log, List<EventWithToken> batch, long next) throws SQLException, Refused, Overtaken {
        if (batch.isEmpty()) return next;
        try {
            return sealTogether(log, batch, next);
        } catch (Refused refused) {
            if (batch.size() == 1) throw refused;
        }
        for (var event : batch) next = sealTogether(log, List.of(event), next);
        return next;
    }

    private long sealTogether(SequencedLog log, List<EventWithToken> batch, long from)
            throws SQLException, Refused, Overtaken {
        List<Entry> entries = new ArrayList<>();
        for (var event : batch) {
            long expected = from + entries.size();
            if (event.getToken() != expected) {
                throw new Refused("%s came where token %d is next".formatted(Entry.name(event), expected));
            }
            entries.add(Entry.of(event, serializer));
        }
        log.seal(entries, from);
        return from + entries.size();
    }

    /** Says each cause once, until sealing goes on again. */
    private void now(Doing doing, long next, String sentence, @Nullable Throwable cause) {
        var before = state;
        boolean same = before.doing() == doing && before.sentence().equals(sentence);
        state = new SequencerState(doing, next, same ? before.since() : Instant.now(), sentence);
        if (doing == Doing.SEALING) {
            if (!same) LOG.info("{}, from token {}", sentence, next);
            said.clear();
        } else if (said.add(sentence)) {
            if (doing == Doing.STOPPED) LOG.error("Sealing stopped: {}", sentence, cause);
            else if (doing == Doing.AWAY) LOG.warn(sentence, cause);
            else LOG.info(sentence);
        }
    }

    /** It stops after the last command was decided, so that what that recorded is sealed too. */
    @Override
    public int getPhase() {
        return Phase.OUTBOUND_EVENT_CONNECTORS;
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    @Override
    public void stop() {
        var sealing = thread;
        if (sealing == null) return;
        sealWhatIsThere();
        thread = null;
        sealing.interrupt();
        try {
            sealing.join(ANSWER);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    /** A program that only came to record something leaves nothing unsealed behind, where that can be helped. */
    private void sealWhatIsThere() {
        long deadline = System.nanoTime() + ANSWER.toNanos();
        while (state.doing() == Doing.SEALING && lag() > 0 && System.nanoTime() < deadline) {
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
    }

    @Override
    public void close() {
        stop();
    }
}
