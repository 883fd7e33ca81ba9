package org.learningledger.query.overtime;

/** By which clock months are looked back on. */
public enum Seen {
    /** What was known at the end of each month. */
    REPORTED("As it was reported then"),
    /** What is known now to have been so at the end of each month. */
    SO("As we now know it was");

    private final String label;

    Seen(String label) {
        this.label = label;
    }

    /** As people read it. */
    public String label() {
        return label;
    }
}
