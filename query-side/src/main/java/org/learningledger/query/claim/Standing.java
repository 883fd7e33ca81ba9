package org.learningledger.query.claim;

/** What bears a claim out. */
public enum Standing {
    /** Nothing. */
    UNCITED,
    /** The paper names evidence in words, and nobody has put any beside it. */
    NAMED_ONLY,
    /** Evidence that can be looked up. It may be good or bad evidence. */
    CITED
}
