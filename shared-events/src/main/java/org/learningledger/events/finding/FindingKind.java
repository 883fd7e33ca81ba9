package org.learningledger.events.finding;

/**
 * What a finding says about practice.
 */
public enum FindingKind {
    STRENGTH,
    LEARNING,
    GAP,
    NON_COMPLIANCE
}
