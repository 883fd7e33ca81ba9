package org.learningledger.query.learning;

/** Where learning stands: each step includes all before it. */
public enum Step {
    IDENTIFIED("Identified"),
    RECOMMENDED("Recommended"),
    ACCEPTED("Accepted"),
    IMPLEMENTED("Implemented"),
    VERIFIED("Verified"),
    PRACTICE_CHANGED("Practice changed"),
    EMBEDDED("Embedded"),
    SUSTAINED("Sustained");

    private final String label;

    Step(String label) {
        this.label = label;
    }

    /** As people read it. */
    public String label() {
        return label;
    }
}
