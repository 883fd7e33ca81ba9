package org.learningledger.query.job;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.learningledger.store.time.Knowledge;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The jobs as db-scheduler takes them: each is done at two o'clock in London for each partnership that has a fact, by one
 * of the program's copies. One that fails is tried again, later each time; one whose program was killed is taken over.
 */
@Component
@ConditionalOnWebApplication
class Nights {

    /** db-scheduler's table. */
    static final String TABLE = "web.scheduled_job";

    static final String PLAN = "plan-nights";

    /** The clocks never pass over two o'clock, and it comes once: they go from one to two, and from two to one. */
    private static final Schedule NIGHTLY = Schedules.daily(Knowledge.LONDON, LocalTime.of(2, 0));

    /** So soon the jobs of a new partnership stand among the others. */
    private static final Schedule PLANNED = Schedules.fixedDelay(Duration.ofMinutes(1));

    private static final Duration FIRST_RETRY = Duration.ofMinutes(1);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    private final ObjectProvider<Job> jobs;
    private final Doing doing;
    private final JdbcClient database;

    Nights(ObjectProvider<Job> jobs, Doing doing, DataSource database) {
        this.jobs = jobs;
        this.doing = doing;
        this.database = JdbcClient.create(database);
    }

    /** In the order of their names. */
    List<Job> jobs() {
        return jobs.stream()
                .sorted((one, other) -> one.name().compareTo(other.name()))
                .toList();
    }

    /** What db-scheduler has to know: each job, and the one that plans them for every partnership. */
    List<Task<?>> tasks() {
        var tasks = new ArrayList<Task<?>>();
        jobs().forEach(job -> tasks.add(task(job)));
        tasks.add(Tasks.recurring(PLAN, PLANNED).execute((instance, context) -> {
            for (var job : jobs()) {
                for (var partnership : partnerships()) {
                    context.getSchedulerClient()
                            .scheduleIfNotExists(
                                    new TaskInstance<>(job.name(), partnership),
                                    NIGHTLY.getInitialExecutionTime(context.getExecution().executionTime));
                }
            }
        }));
        return tasks;
    }

    private Task<Void> task(Job job) {
        return Tasks.custom(job.name(), Void.class).onFailure(laterEachTime()).execute((instance, context) -> {
            doing.once(job, instance.getId());
            return new CompletionHandler.OnCompleteReschedule<>(NIGHTLY);
        });
    }

    private static FailureHandler<Void> laterEachTime() {
        return (ExecutionComplete failed, ExecutionOperations<Void> next) -> {
            var wait = FIRST_RETRY.multipliedBy(1L << Math.min(failed.getExecution().consecutiveFailures, 6));
            next.reschedule(failed, failed.getTimeDone().plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait));
        };
    }

    private List<String> partnerships() {
        return database.sql("SELECT partnership FROM ledger.partnership_head ORDER BY partnership")
                .query(String.class)
                .list();
    }
}
