package org.learningledger.query.retest;

/** Where the re-test clock of a piece of learning stands on a day. */
public enum RetestState {
    /** Every day on which the test can have been due has passed. */
    OVERDUE,
    /** The day is among those on which the test can be due: where the last date is only a month, it may be overdue. */
    DUE,
    /** Every day on which the test can be due is still to come. */
    LATER,
    /** Its actions are verified, but nothing that was measured is known to be a repeat, or nothing was measured. */
    NEVER_TESTED
}
