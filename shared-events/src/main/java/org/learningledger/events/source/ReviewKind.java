package org.learningledger.events.source;

/**
 * What kind of review or inspection a source is (Working Together 2023, chapter 5, for the first four).
 */
public enum ReviewKind {
    /** Local child safeguarding practice review. */
    LCSPR,
    /** Serious case review, as held before 2019. */
    SCR,
    LEARNING_REVIEW,
    NATIONAL_REVIEW,
    THEMATIC_ANALYSIS,
    INSPECTION,
    /** The first look at a serious incident, within days of its notification. */
    RAPID_REVIEW
}
