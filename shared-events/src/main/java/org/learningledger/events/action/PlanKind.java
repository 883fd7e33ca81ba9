package org.learningledger.events.action;

/**
 * Whose plan an action belongs to; it decides who may verify it.
 */
public enum PlanKind {
    /** Agencies answer for it together. */
    MULTI_AGENCY,
    /** One agency answers for it, and may not verify its own work. */
    SINGLE_AGENCY
}
