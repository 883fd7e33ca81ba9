package org.learningledger.verify;

/** Something could not be read at all, so nothing can be said about it. */
final class Unreadable extends Exception {

    private static final long serialVersionUID = 1;

    Unreadable(String sentence, Object... values) {
        super(sentence.formatted(values));
    }
}
