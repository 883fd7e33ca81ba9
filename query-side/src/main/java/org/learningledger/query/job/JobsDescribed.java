package org.learningledger.query.job;

import java.util.List;
import java.util.Map;
import org.learningledger.query.api.Shapes;
import org.learningledger.web.account.Role;
import org.learningledger.web.api.Operation;
import org.learningledger.web.api.Operations;
import org.springframework.stereotype.Component;

/** What programs that run the ledger may ask about jobs. */
@Component
class JobsDescribed implements Operations {

    @Override
    public boolean isForAdministrators() {
        return true;
    }

    @Override
    public Told told() {
        var shapes = new Shapes();
        var schema = Map.<String, Object>of(
                "type",
                "object",
                "required",
                List.of("entries"),
                "properties",
                Map.of("entries", Map.of("type", "array", "items", shapes.schema(JobLine.class))));
        var example = Map.of("entries", List.of(Shapes.example(JobLine.class)));
        var jobs = new Operation(
                "GET",
                "/jobs",
                "readJobs",
                "jobs",
                "What the ledger does by itself every night: what came of the last time, and when the next is",
                List.of(Role.ADMINISTRATOR.title()),
                List.of(),
                List.of(),
                null,
                null,
                List.of(new Operation.Answer(200, "The answer", schema, example)));
        return new Told(List.of(jobs), shapes.schemas());
    }
}
