package org.learningledger.query.proof;

/** Nothing was brought back, for a reason that a person can do something about. */
public final class CannotRestore extends RuntimeException {

    private static final long serialVersionUID = 1;

    public CannotRestore(String sentence) {
        super(sentence);
    }
}
