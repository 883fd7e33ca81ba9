package org.learningledger.store.sequencer;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.learningledger.store.sequencer.Comparison.Result;
import org.learningledger.store.sequencer.SequencerState.Doing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** Compares in the background, in the process that seals: everything once, then every minute what was sealed since. */
public final class ComparisonRounds implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ComparisonRounds.class);
    private static final long FIRST_SECONDS = 10;
    private static final long EVERY_SECONDS = 60;

    private final Sequencer sequencer;
    private final Comparison comparison;
    private final ScheduledExecutorService rounds = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "ledger-comparison");
        thread.setDaemon(true);
        return thread;
    });
    private volatile Result last = new Result(0, null);

    ComparisonRounds(Sequencer sequencer, Comparison comparison) {
        this.sequencer = sequencer;
        this.comparison = comparison;
    }

    void start() {
        rounds.scheduleWithFixedDelay(this::round, FIRST_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    /** What the latest comparison found. */
    public Result last() {
        return last;
    }

    /** A difference is looked at again in every round, from where it was found, and told of once. */
    void round() {
        var doing = sequencer.state().doing();
        if (doing == Doing.STANDING_BY) last = new Result(0, null); // another process compares, and says so
        if (doing != Doing.SEALING && doing != Doing.STOPPED) return;
        try {
            var found = comparison.from(last.upTo());
            if (found.difference() == null) {
                LOG.debug("The log and Axon Server agree in {} events", found.upTo());
            } else if (!found.equals(last)) {
                LOG.error("The log differs from Axon Server: {}", found.difference());
            }
            last = found;
        } catch (RawEvents.Unreachable | DataAccessException notNow) {
            LOG.debug("The log cannot be compared with Axon Server at present", notNow);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error unexpected) {
            // Thrown on, it would end all rounds in silence.
            LOG.error("The log could not be compared with Axon Server", unexpected);
        }
    }

    @Override
    public void close() {
        rounds.shutdownNow();
    }
}
