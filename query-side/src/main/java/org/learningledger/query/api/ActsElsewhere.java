package org.learningledger.query.api;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.learningledger.web.api.Operations;
import org.learningledger.web.problem.NotNow;
import tools.jackson.databind.json.JsonMapper;

/** What the command side lets programs do, where it is another program: asked of it, and kept for when it is away. */
public class ActsElsewhere implements Operations {

    private static final long MOST_SECONDS = 5;
    private static final int RETRY_SECONDS = 30;

    private final QueryGateway questions;
    private final JsonMapper json;
    private volatile @Nullable Told lastTold;

    ActsElsewhere(QueryGateway questions, JsonMapper json) {
        this.questions = questions;
        this.json = json;
    }

    /** @throws NotNow where the command side cannot be asked and never could */
    @Override
    public Told told() {
        try {
            var answer = questions.query(QUESTION, "", String.class).get(MOST_SECONDS, TimeUnit.SECONDS);
            var told = json.readValue(answer, Told.class);
            lastTold = told;
            return told;
        } catch (ExecutionException | TimeoutException away) {
            var kept = lastTold;
            if (kept == null) throw new NotNow(RETRY_SECONDS);
            return kept;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new NotNow(RETRY_SECONDS);
        }
    }
}
