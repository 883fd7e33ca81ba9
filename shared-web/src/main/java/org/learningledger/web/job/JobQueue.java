package org.learningledger.web.job;

import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When jobs are done next: {@code web.scheduled_job}, which db-scheduler works off where the jobs are. */
@Component
public class JobQueue {

    private final JdbcClient db;

    JobQueue(DataSource dataSource) {
        this.db = JdbcClient.create(dataSource);
    }

    /**
     * Has a job be done next, whichever copy of the program takes it. One that is being done just now is not done twice.
     *
     * @return whether there is such a job, waiting
     */
    boolean now(String job, String partnership, Instant now) {
        return db.sql("""
                        update web.scheduled_job set execution_time = :now, version = version + 1
                         where task_name = :job and task_instance = :partnership and not picked""")
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("job", job)
                        .param("partnership", partnership)
                        .update()
                > 0;
    }
}
