package org.learningledger.query.integrity;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Checks every minute, in every program that serves; where there are several, one of them each time. */
@Component
@ConditionalOnWebApplication
class CheckRounds implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CheckRounds.class);
    private static final long FIRST_SECONDS = 10;
    private static final long EVERY_SECONDS = 60;

    private final Check check;
    private final ScheduledExecutorService rounds = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "ledger-check");
        thread.setDaemon(true);
        return thread;
    });

    CheckRounds(Check check) {
        this.check = check;
        rounds.scheduleWithFixedDelay(this::round, FIRST_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    private void round() {
        try {
            check.round();
        } catch (DataAccessException | TransactionException notNow) {
            LOG.warn("It cannot be checked at present whether the log and the read models are complete", notNow);
        } catch (RuntimeException | Error unexpected) {
            // Thrown on, it would end all rounds in silence.
            LOG.error("It could not be checked whether the log and the read models are complete", unexpected);
        }
    }

    @Override
    public void close() {
        rounds.shutdownNow();
    }
}
