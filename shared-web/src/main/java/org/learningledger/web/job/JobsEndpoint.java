package org.learningledger.web.job;

import java.time.Instant;
import org.learningledger.web.account.Allowed;
import org.learningledger.web.account.Role;
import org.learningledger.web.account.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.view.RedirectView;

/** An administrator has a job of their partnership be done now. */
@Controller
@Allowed(Role.ADMINISTRATOR)
class JobsEndpoint {

    private static final String ADDRESS = "/jobs";

    private final JobQueue queue;

    JobsEndpoint(JobQueue queue) {
        this.queue = queue;
    }

    @PostMapping(ADDRESS + "/{job}/now")
    RedirectView now(@PathVariable String job, SignedIn who) {
        boolean waits = queue.now(job, who.partnership(), Instant.now());
        var answer = new RedirectView(ADDRESS + (waits ? "?asked=" + job : "?busy=" + job), true);
        answer.setStatusCode(HttpStatus.SEE_OTHER);
        return answer;
    }
}
