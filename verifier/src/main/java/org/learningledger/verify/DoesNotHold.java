package org.learningledger.verify;

/** Something was read, and it is not so. */
final class DoesNotHold extends Exception {

    private static final long serialVersionUID = 1;

    DoesNotHold(String sentence, Object... values) {
        super(sentence.formatted(values));
    }
}
