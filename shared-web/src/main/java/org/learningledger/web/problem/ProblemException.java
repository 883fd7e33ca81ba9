package org.learningledger.web.problem;

/** Ends a request with a problem that the person, or the program, is told as it stands. */
public class ProblemException extends RuntimeException {

    private final transient Problem problem;

    public ProblemException(Problem problem) {
        super(problem.title());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
