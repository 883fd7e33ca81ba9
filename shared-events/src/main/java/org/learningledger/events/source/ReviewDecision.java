package org.learningledger.events.source;

/** What partners can decide after a rapid review (Working Together 2023, chapter 5). */
public enum ReviewDecision {
    /** A local child safeguarding practice review follows. */
    LOCAL_REVIEW,
    /** The learning is taken from the rapid review itself. */
    NO_FURTHER_REVIEW,
    /** The national Panel is asked to review. */
    NATIONAL_REVIEW_PROPOSED,
    /** Another form of learning review follows. */
    OTHER_LEARNING_REVIEW
}
