package org.learningledger.web.problem;

import org.springframework.http.HttpStatus;

/** There is no such page or thing, or none that this person may know of. */
public class NotFound extends ProblemException {

    public NotFound() {
        super(PROBLEM);
    }

    static final Problem PROBLEM = new Problem(
            HttpStatus.NOT_FOUND,
            "not-found",
            "Page not found",
            "If you typed the web address, check it is correct. If you pasted it, check you copied all of it.");
}
