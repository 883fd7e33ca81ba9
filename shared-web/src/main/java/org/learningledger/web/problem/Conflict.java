package org.learningledger.web.problem;

import org.springframework.http.HttpStatus;

/** The state of things does not permit it, often because somebody else changed them first. */
public class Conflict extends ProblemException {

    /** @param detail what is so, and what to do now */
    public Conflict(String detail) {
        super(new Problem(HttpStatus.CONFLICT, "conflict", "This cannot be recorded as things stand", detail));
    }
}
