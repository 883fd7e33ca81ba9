package org.learningledger.query.job;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.learningledger.query.api.Shapes;
import org.learningledger.query.page.WebPage;
import org.learningledger.web.account.Allowed;
import org.learningledger.web.account.Role;
import org.learningledger.web.account.SignedIn;
import org.learningledger.web.api.Api;
import org.learningledger.web.form.Answers;
import org.learningledger.web.page.Frame;
import org.learningledger.web.page.Link;
import org.learningledger.web.page.Page;
import org.learningledger.web.page.Pages;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** The jobs of the administrator's partnership: last time, what came of it, next time. */
@WebPage
@Allowed(Role.ADMINISTRATOR)
class JobsPage {

    private final JobReader jobs;
    private final Pages pages;

    JobsPage(JobReader jobs, Pages pages) {
        this.jobs = jobs;
        this.pages = pages;
    }

    @GetMapping("/jobs")
    Page all(SignedIn who, Frame frame, Answers answers) {
        var all = jobs.jobs(who.partnership());
        return pages.page(
                        "job/jobs",
                        frame.titled("Jobs")
                                .under(new Link("Home", "/"), new Link("Operations", "/operations"))
                                .at("/operations"))
                .with("jobs", all)
                .with("told", told(all, answers));
    }

    /** What came of asking for one to be done now. */
    private static @Nullable String told(List<JobLine> jobs, Answers answers) {
        for (var job : jobs) {
            if (answers.one("asked").equals(job.name())) {
                return job.title() + ": it is done next. Reload this page to see what came of it.";
            }
            if (answers.one("busy").equals(job.name())) {
                return job.title() + ": it is being done just now, or is not planned yet. Nothing was changed.";
            }
        }
        return null;
    }

    @GetMapping(path = Api.ROOT + "/jobs", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Map<String, Object> forPrograms(SignedIn who) {
        return Map.of("entries", Objects.requireNonNull(Shapes.value(jobs.jobs(who.partnership()))));
    }
}
