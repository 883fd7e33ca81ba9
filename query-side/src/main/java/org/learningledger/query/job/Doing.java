package org.learningledger.query.job;

import org.learningledger.web.job.JobRuns;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Does jobs, and has it kept what came of each time. */
@Component
@ConditionalOnWebApplication
class Doing {

    private static final Logger LOG = LoggerFactory.getLogger(Doing.class);

    private final JobRuns runs;

    Doing(JobRuns runs) {
        this.runs = runs;
    }

    /** Does a job once. What it throws is kept as a sentence, and thrown on. */
    void once(Job job, String partnership) {
        long run = runs.begun(job.name(), partnership);
        try {
            runs.done(run, job.run(partnership));
        } catch (JobFailed foreseen) {
            LOG.warn("{} of {}, time {}: {}", job.name(), partnership, run, foreseen.getMessage(), foreseen.getCause());
            runs.failed(run, String.valueOf(foreseen.getMessage()));
            throw foreseen;
        } catch (RuntimeException unforeseen) {
            LOG.error("{} of {}, time {}, failed", job.name(), partnership, run, unforeseen);
            runs.failed(
                    run,
                    "Something went wrong that was not foreseen. It is tried again. Where it keeps failing, look for"
                            + " \"" + job.name() + " of " + partnership + ", time " + run + "\" in the program's log.");
            throw unforeseen;
        }
    }
}
