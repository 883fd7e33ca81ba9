package org.learningledger.query.compare;

/** What became of an entry of a register between two moments. */
public enum What {
    /** It stands there at the later moment only. */
    ADDED,
    /** It stood there at the earlier moment only. */
    GONE,
    /** It stands there at both, and says something else. */
    CHANGED
}
