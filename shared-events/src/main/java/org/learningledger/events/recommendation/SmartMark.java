package org.learningledger.events.recommendation;

/**
 * The marks of a SMART recommendation. Research warns that they favour what is easy to audit, so they stand beside the
 * strength of the actions (Brandon, Sidebotham and others, 2011).
 */
public enum SmartMark {
    SPECIFIC,
    MEASURABLE,
    ACHIEVABLE,
    RELEVANT,
    TIME_BOUND
}
