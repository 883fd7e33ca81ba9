package org.learningledger.web.problem;

import org.springframework.http.HttpStatus;

/** This person may not see this page, or may not do this. */
public class NotAllowed extends ProblemException {

    private NotAllowed(Problem problem) {
        super(problem);
    }

    public static NotAllowed toSee() {
        return new NotAllowed(new Problem(
                HttpStatus.FORBIDDEN,
                "not-allowed",
                "You cannot see this page",
                "Your role does not include it. If you need it for your work, ask your partnership's business unit."));
    }

    public static NotAllowed toDo() {
        return toDo("Your role does not include this, so nothing was recorded."
                + " If you need to do it for your work, ask your partnership's business unit.");
    }

    /** @param detail why, and what to do instead */
    public static NotAllowed toDo(String detail) {
        return new NotAllowed(new Problem(HttpStatus.FORBIDDEN, "not-allowed", "You cannot do this", detail));
    }
}
