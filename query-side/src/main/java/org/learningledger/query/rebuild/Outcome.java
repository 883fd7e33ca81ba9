package org.learningledger.query.rebuild;

/** How a rebuild ended. */
public enum Outcome {
    DONE("done"),
    /** A check found rows that no change of version explains. */
    DIFFERENT("different"),
    CANCELLED("cancelled"),
    /** Nothing was changed; the report says why. */
    FAILED("failed");

    private final String word;

    Outcome(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
