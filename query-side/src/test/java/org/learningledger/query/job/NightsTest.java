package org.learningledger.query.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.learningledger.query.Ledger;
import org.learningledger.query.Mother;
import org.learningledger.query.job.JobLine.Outcome;
import org.learningledger.query.page.PagesProgram;
import org.learningledger.query.page.WebDatabase;
import org.learningledger.web.job.JobRuns;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest(classes = PagesProgram.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = WebDatabase.class)
@DisplayName("A job that is done every night")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NightsTest {

    private static final long PATIENCE = 60;

    private final String partnership = Ledger.newPartnership();
    private final String name = "test-" + UUID.randomUUID();
    private final AtomicInteger times = new AtomicInteger();
    private UnaryOperator<String> work = of -> "Done for " + of + ".";

    @Autowired
    private Ledger ledger;

    @Autowired
    private JobRuns runs;

    @Autowired
    private DataSource database;

    @BeforeEach
    void tell() {
        ledger.records(partnership, new Mother().agreed());
    }

    private final Job job = new Job() {

        @Override
        public String name() {
            return name;
        }

        @Override
        public String title() {
            return "Test";
        }

        @Override
        public String run(String of) {
            if (of.equals(partnership)) times.incrementAndGet();
            return work.apply(of);
        }
    };

    private Nights nights() {
        ObjectProvider<Job> only = new StaticListableBeanFactory(Map.of("job", job)).getBeanProvider(Job.class);
        return new Nights(only, new Doing(runs), database);
    }

    private ManualScheduler at(Instant now) {
        var clock = new SettableClock();
        clock.set(now);
        return TestHelper.createManualScheduler(database, nights().tasks())
                .clock(clock)
                .tableName(Nights.TABLE)
                .build();
    }

    /** It is its turn now. */
    private ManualScheduler planned(Instant now) {
        var scheduler = at(now);
        scheduler.scheduleIfNotExists(new TaskInstance<>(name, partnership), now);
        return scheduler;
    }

    private JobLine line() {
        return new JobReader(nights(), runs, database)
                .jobs(partnership).stream()
                        .filter(each -> each.name().equals(name))
                        .findFirst()
                        .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-10T01:59:59Z, 2026-01-10T02:00:00Z",
        "2026-01-10T02:00:01Z, 2026-01-11T02:00:00Z",
        "2026-03-28T12:00:00Z, 2026-03-29T01:00:00Z",
        "2026-07-01T00:59:00Z, 2026-07-01T01:00:00Z",
        "2026-10-24T12:00:00Z, 2026-10-25T02:00:00Z"
    })
    void is_planned_for_two_in_the_morning_in_london(Instant now, Instant expected) {
        var scheduler = planned(now);
        scheduler.runAnyDueExecutions();
        assertThat(times).hasValue(1);
        assertThat(line().next()).isEqualTo(expected);
    }

    @Test
    void is_planned_for_every_partnership_that_has_a_fact() {
        var other = Ledger.newPartnership();
        ledger.records(other, new Mother().agreed());
        var now = Instant.parse("2026-05-05T10:00:00Z");
        JdbcClient.create(database)
                .sql("UPDATE web.scheduled_job SET execution_time = ?, picked = false WHERE task_name = ?")
                .params(now.atOffset(ZoneOffset.UTC), Nights.PLAN)
                .update();
        at(now).runAnyDueExecutions();
        for (var of : List.of(partnership, other)) {
            assertThat(new JobReader(nights(), runs, database)
                            .jobs(of)
                            .getFirst()
                            .next())
                    .isEqualTo("2026-05-06T01:00:00Z");
        }
    }

    @Test
    void tells_what_came_of_it() {
        planned(Instant.now()).runAnyDueExecutions();
        var line = line();
        assertThat(line.outcome()).isEqualTo(Outcome.DONE);
        assertThat(line.told()).isEqualTo("Done for " + partnership + ".");
        assertThat(line.seconds()).isNotNegative();
        assertThat(line.failures()).isZero();
    }

    @Test
    void is_tried_again_later_each_time_it_fails_and_says_why() {
        work = of -> {
            throw new JobFailed("The disk is full. Make room.");
        };
        var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        var scheduler = planned(now);
        for (var wait : new long[] {1, 2, 4, 8, 16, 32, 60, 60}) {
            scheduler.setTime(line().next() == null ? now : line().next());
            scheduler.runAnyDueExecutions();
            assertThat(line().outcome()).isEqualTo(Outcome.FAILED);
            assertThat(line().told()).isEqualTo("The disk is full. Make room.");
            assertThat(Duration.between(scheduler.getClock().now(), line().next()))
                    .isEqualTo(Duration.ofMinutes(wait));
        }
        assertThat(line().failures()).isEqualTo(8);
        assertThat(line().lastDone()).isNull();
        work = of -> "There was room.";
        scheduler.setTime(line().next());
        scheduler.runAnyDueExecutions();
        assertThat(line().outcome()).isEqualTo(Outcome.DONE);
        assertThat(line().failures()).isZero();
        assertThat(line().lastDone()).isNotNull();
    }

    @Test
    void keeps_to_itself_what_was_not_foreseen() {
        work = of -> {
            throw new IllegalStateException("select name from children");
        };
        planned(Instant.now()).runAnyDueExecutions();
        assertThat(line().outcome()).isEqualTo(Outcome.FAILED);
        assertThat(line().told()).contains(name + " of " + partnership).doesNotContain("children");
    }

    @Test
    void is_done_once_where_two_copies_run_on_one_database() throws Exception {
        var looked = new CountDownLatch(6);
        work = of -> {
            await(looked);
            return "Done.";
        };
        var done = new CountDownLatch(1);
        var one = copy("one", looked, done);
        var other = copy("other", looked, done);
        one.start();
        other.start();
        try {
            one.scheduleIfNotExists(new TaskInstance<>(name, partnership), Instant.now());
            await(done);
        } finally {
            one.stop();
            other.stop();
        }
        assertThat(times).hasValue(1);
        assertThat(line().outcome()).isEqualTo(Outcome.DONE);
    }

    private Scheduler copy(String copy, CountDownLatch looked, CountDownLatch done) {
        return NightShift.builder(nights(), database, copy + partnership)
                .pollingInterval(Duration.ofMillis(20))
                .addSchedulerListener(new AbstractSchedulerListener() {

                    @Override
                    public void onSchedulerEvent(SchedulerEventType type) {
                        if (type == SchedulerEventType.RAN_EXECUTE_DUE && times.get() > 0) looked.countDown();
                    }

                    @Override
                    public void onExecutionComplete(ExecutionComplete complete) {
                        var which = complete.getExecution().taskInstance;
                        if (which.getTaskName().equals(name) && which.getId().equals(partnership)) done.countDown();
                    }
                })
                .build();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(PATIENCE, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Test
    void is_taken_over_where_the_program_that_did_it_was_killed() {
        var now = Instant.now();
        var scheduler = planned(now);
        runs.begun(name, partnership);
        JdbcClient.create(database)
                .sql("UPDATE web.scheduled_job SET picked = true, picked_by = 'killed', last_heartbeat = ?"
                        + " WHERE task_name = ? AND task_instance = ?")
                .params(OffsetDateTime.ofInstant(now.minus(Duration.ofDays(1)), ZoneOffset.UTC), name, partnership)
                .update();
        assertThat(line().outcome()).isEqualTo(Outcome.GOING_ON);
        scheduler.runAnyDueExecutions();
        assertThat(times).hasValue(0);
        scheduler.runDeadExecutionDetection();
        assertThat(line().outcome()).isEqualTo(Outcome.BROKEN_OFF);
        scheduler.tick(Duration.ofMinutes(5));
        scheduler.runAnyDueExecutions();
        assertThat(times).hasValue(1);
        assertThat(line().outcome()).isEqualTo(Outcome.DONE);
    }
}
