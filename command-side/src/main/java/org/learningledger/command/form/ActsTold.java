package org.learningledger.command.form;

import org.axonframework.queryhandling.QueryHandler;
import org.learningledger.web.api.Operations;
import tools.jackson.databind.json.JsonMapper;

/** Describes the acts to the query side, which shows all that programs can do in one document. */
public class ActsTold {

    private final ActsDescribed acts;
    private final JsonMapper json;

    ActsTold(ActsDescribed acts, JsonMapper json) {
        this.acts = acts;
        this.json = json;
    }

    @QueryHandler(queryName = Operations.QUESTION)
    String tell(String anything) {
        return json.writeValueAsString(acts.told());
    }
}
