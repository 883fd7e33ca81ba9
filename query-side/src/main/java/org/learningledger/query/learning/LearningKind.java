package org.learningledger.query.learning;

/** What stands on the ladder. */
public enum LearningKind {
    RECOMMENDATION,
    /** A finding that no recommendation names. */
    FINDING
}
