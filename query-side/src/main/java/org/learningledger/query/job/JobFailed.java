package org.learningledger.query.job;

/** A job could not be done. The message is a sentence for the administrator: what happened, and what to do. */
public class JobFailed extends RuntimeException {

    private static final long serialVersionUID = 1;

    public JobFailed(String sentence) {
        super(sentence);
    }

    public JobFailed(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
