package org.learningledger.events;

/** The kinds of thing that the ledger keeps a history of. */
public enum ThingKind {
    SOURCE,
    FINDING,
    RECOMMENDATION,
    PLAN,
    ACTION,
    EVIDENCE,
    MEASURE,
    CHALLENGE_EVENT,
    DISCREPANCY,
    REGISTER_ENTRY
}
