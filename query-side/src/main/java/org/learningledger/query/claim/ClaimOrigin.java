package org.learningledger.query.claim;

/** Where a claim of impact was made. */
public enum ClaimOrigin {
    /** As the outcome of an action, in the ledger. */
    OUTCOME,
    /** By an agency at a challenge event. */
    CHALLENGE_EVENT,
    /** In an assurance statement of a paper. */
    ASSURANCE,
    /** In another passage of a paper. */
    REPORT
}
