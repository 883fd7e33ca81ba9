package org.learningledger.query.clock;

/** How a clock stands on a day. */
public enum ClockState {
    /** Nothing is late yet; of a period that something must last at least: it still has to last. */
    RUNNING,
    /** Its days do not count at present. */
    PAUSED,
    /** The dates are not exact enough to tell. */
    PERHAPS_LATE,
    /** What had to happen happened too late, or has not happened though the period is over. */
    LATE,
    /** The dates are not exact enough to tell. */
    PERHAPS_TOO_EARLY,
    /** What had to last ended before its time. */
    TOO_EARLY,
    /** It happened in time, or lasted long enough. */
    MET,
    /** Nobody recorded a date from which it could be counted. */
    UNDATED
}
