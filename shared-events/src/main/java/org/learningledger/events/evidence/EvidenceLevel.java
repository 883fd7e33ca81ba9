package org.learningledger.events.evidence;

/**
 * What a piece of evidence can show, from weakest to strongest.
 */
public enum EvidenceLevel {
    /** Something was done: a session held, a letter sent. */
    ACTIVITY,
    /** Something exists: guidance, a tool, people trained. */
    OUTPUT,
    /** Practitioners work differently. */
    PRACTICE,
    /** Something is different for children and families. */
    OUTCOME
}
