package org.learningledger.query.discrepancy;

/** How a discrepancy stands. */
public enum DiscrepancyState {
    /** A check found it; nobody has looked at it yet. */
    SUGGESTED,
    OPEN,
    EXPLAINED,
    LEFT_OPEN,
    RESOLVED,
    /** Somebody looked at what a check found: there is no discrepancy. */
    DISMISSED
}
