package org.learningledger.store.start;

/** The program cannot do what was asked. The message is a sentence for a person: what happened and what to do. */
public class CannotStart extends RuntimeException {

    public CannotStart(String sentence) {
        super(sentence);
    }

    public CannotStart(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
