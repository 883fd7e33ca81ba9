package org.learningledger.query.rebuild;

/** What was asked for cannot be done now; the message is a sentence for the person who asked, and says what to do. */
public final class CannotRebuild extends RuntimeException {

    CannotRebuild(String sentence) {
        super(sentence);
    }
}
