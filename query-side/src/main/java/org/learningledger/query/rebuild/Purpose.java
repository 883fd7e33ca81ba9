package org.learningledger.query.rebuild;

/** What is to become of models that are built again. */
public enum Purpose {
    /** They take the place of the live ones. */
    SWITCH("rebuild"),
    /** They are compared with the live ones, and dropped. */
    CHECK("check"),
    /** The generation before takes the place of the live one again. */
    UNDO("undo"),
    /** They are kept under a name as they were at a moment. */
    KEEP("keep");

    private final String word;

    Purpose(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
