package org.learningledger.query.compare;

/** What the values of a field are. */
public enum Shape {
    /** Words as people or papers wrote them, of any length. */
    TEXT,
    /** A few words for it. */
    WORDS,
    /** Ids of things. */
    THINGS,
    /** Codes of organisations. */
    ORGANISATIONS,
    /** References of themes. */
    THEMES,
    /** References of priorities. */
    PRIORITIES
}
