package org.learningledger.query.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Has the jobs be done as long as this program runs, by it or by another copy on the same database. */
@Component
@ConditionalOnWebApplication
class NightShift implements SmartLifecycle {

    /** A job that shows no sign of life for so many of these is taken over. */
    static final int MISSED = 6;

    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(20);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(2);
    private static final Duration WAIT_FOR_THEM = Duration.ofSeconds(10);

    /** One that is big does not hold up all others. */
    private static final int AT_ONCE = 2;

    private final Nights nights;
    private final DataSource readingPool;
    private @Nullable Scheduler scheduler;

    NightShift(Nights nights, DataSource readingPool) {
        this.nights = nights;
        this.readingPool = readingPool;
    }

    @Override
    public synchronized void start() {
        scheduler = builder(nights, readingPool, name()).build();
        scheduler.start();
    }

    /** @param name that no other copy of the program goes by */
    static SchedulerBuilder builder(Nights nights, DataSource database, String name) {
        var tasks = nights.tasks();
        var plan = tasks.getLast();
        return Scheduler.create(database, tasks.subList(0, tasks.size() - 1))
                .startTasks(List.of((RecurringTask<?>) plan))
                .tableName(Nights.TABLE)
                .schedulerName(new SchedulerName.Fixed(name))
                .serializer(NOTHING)
                .threads(AT_ONCE)
                .pollingInterval(LOOK_AGAIN)
                .heartbeatInterval(SIGN_OF_LIFE)
                .missedHeartbeatsLimit(MISSED)
                .shutdownMaxWait(WAIT_FOR_THEM);
    }

    /** Copies run in containers, each a host of its own, or beside each other on one. */
    private static String name() {
        return new SchedulerName.Hostname().getName() + "-"
                + ProcessHandle.current().pid();
    }

    @Override
    public synchronized void stop() {
        if (scheduler == null) return;
        scheduler.stop();
        scheduler = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return scheduler != null;
    }

    /** Jobs take no data of their own, so nothing is ever read from the table that could become an object. */
    private static final Serializer NOTHING = new Serializer() {

        @Override
        public byte @Nullable [] serialize(@Nullable Object data) {
            if (data != null) throw new IllegalArgumentException("A job takes no data");
            return null;
        }

        @Override
        public <T> @Nullable T deserialize(Class<T> type, byte @Nullable [] data) {
            if (data != null && data.length > 0) throw new IllegalArgumentException("A job takes no data");
            return null;
        }
    };
}
