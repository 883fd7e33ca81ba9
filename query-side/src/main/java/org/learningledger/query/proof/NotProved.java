package org.learningledger.query.proof;

/** What was handed over is no proof: it is malformed, or it does not hold. The message is a sentence for a person. */
public final class NotProved extends RuntimeException {

    private static final long serialVersionUID = 1;

    NotProved(String sentence) {
        super(sentence);
    }
}
