package org.learningledger.query.job;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.learningledger.query.job.JobLine.Outcome;
import org.learningledger.web.job.JobRuns;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers how the jobs of a partnership stand. */
@Component
@ConditionalOnWebApplication
public class JobReader {

    private final Nights nights;
    private final JobRuns runs;
    private final JdbcClient database;

    JobReader(Nights nights, JobRuns runs, DataSource database) {
        this.nights = nights;
        this.runs = runs;
        this.database = JdbcClient.create(database);
    }

    private record Planned(@Nullable Instant next, boolean goingOn, int failures) {

        private static final Planned NOT_YET = new Planned(null, false, 0);
    }

    /** In the order of their names. */
    public List<JobLine> jobs(String partnership) {
        return nights.jobs().stream().map(job -> line(job, partnership)).toList();
    }

    private JobLine line(Job job, String partnership) {
        var planned = planned(job, partnership);
        var last = runs.last(job.name(), partnership).orElse(null);
        var ended = last == null ? null : last.endedAt();
        return new JobLine(
                job.name(),
                job.title(),
                last == null ? null : outcome(last, planned),
                last == null ? null : last.told(),
                last == null ? null : last.startedAt(),
                ended == null ? null : Duration.between(last.startedAt(), ended).toSeconds(),
                runs.lastDone(job.name(), partnership).map(JobRuns.Run::endedAt).orElse(null),
                planned.failures(),
                planned.next());
    }

    private static Outcome outcome(JobRuns.Run last, Planned planned) {
        if (last.failed() != null) return last.failed() ? Outcome.FAILED : Outcome.DONE;
        return planned.goingOn() ? Outcome.GOING_ON : Outcome.BROKEN_OFF;
    }

    private Planned planned(Job job, String partnership) {
        return database.sql("SELECT execution_time, picked, coalesce(consecutive_failures, 0) AS failures FROM "
                        + Nights.TABLE + " WHERE task_name = ? AND task_instance = ?")
                .params(job.name(), partnership)
                .query((row, number) -> new Planned(
                        row.getObject("execution_time", OffsetDateTime.class).toInstant(),
                        row.getBoolean("picked"),
                        row.getInt("failures")))
                .optional()
                .orElse(Planned.NOT_YET);
    }
}
