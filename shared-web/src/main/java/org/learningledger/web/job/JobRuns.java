package org.learningledger.web.job;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Each time that a job was done, and what came of it. */
@Component
public class JobRuns {

    private final JdbcClient db;

    JobRuns(DataSource dataSource) {
        this.db = JdbcClient.create(dataSource);
    }

    /**
     * One time.
     *
     * @param endedAt {@code null} while it is going on, and where the program was stopped in the middle of it
     * @param failed whether it could not be done; {@code null} as long as there is no end
     * @param told what came of it, or what went wrong: a sentence
     */
    public record Run(
            Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable Boolean failed,
            @Nullable String told) {}

    /** @return the number of this time */
    public long begun(String job, String partnership) {
        return db.sql("""
                insert into web.job_run (job, partnership, started_at) values (?, ?, clock_timestamp())
                returning id""").params(job, partnership).query(Long.class).single();
    }

    public void done(long run, String told) {
        ended(run, false, told);
    }

    public void failed(long run, String told) {
        ended(run, true, told);
    }

    private void ended(long run, boolean failed, String told) {
        db.sql("update web.job_run set ended_at = clock_timestamp(), failed = ?, told = ? where id = ?")
                .params(failed, told, run)
                .update();
    }

    /** The newest time; empty where it was never done. */
    public Optional<Run> last(String job, String partnership) {
        return db.sql("select * from web.job_run where job = ? and partnership = ? order by id desc limit 1")
                .params(job, partnership)
                .query(JobRuns::run)
                .optional();
    }

    /** The newest time that did not fail. */
    public Optional<Run> lastDone(String job, String partnership) {
        return db.sql("select * from web.job_run where job = ? and partnership = ? and not failed"
                        + " order by id desc limit 1")
                .params(job, partnership)
                .query(JobRuns::run)
                .optional();
    }

    private static Run run(ResultSet row, int n) throws SQLException {
        return new Run(
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                row.getObject("ended_at") == null
                        ? null
                        : row.getObject("ended_at", OffsetDateTime.class).toInstant(),
                row.getObject("failed", Boolean.class),
                row.getString("told"));
    }
}
