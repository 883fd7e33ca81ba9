package org.learningledger.query.recurrence;

/** Whether a later finding is earlier learning again, as far as somebody has looked. */
public enum RecurrenceState {
    /** Theme, area and date suggest it; nobody has looked yet. */
    SUGGESTED,
    CONFIRMED,
    DISMISSED
}
