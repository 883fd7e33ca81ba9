package org.learningledger.web.problem;

import org.springframework.http.HttpStatus;

/** It cannot be done at the moment; the same request may succeed later. */
public class NotNow extends ProblemException {

    public NotNow(int retryAfterSeconds) {
        super(PROBLEM.retryAfter(retryAfterSeconds));
    }

    static final Problem PROBLEM = new Problem(
            HttpStatus.SERVICE_UNAVAILABLE,
            "not-now",
            "The service is not available at the moment",
            "Try again in a few minutes. If you were sending a form, check whether it was recorded before you send it again.");
}
