package org.learningledger.query.plan;

/** Whether a plan is signed off, and whether that still agrees with what is known of its actions. */
public enum PlanState {
    OPEN,
    SIGNED_OFF,
    /** Signed off, but an action of it went on in a way that matters, or the plan holds other actions now. */
    CONTRADICTED
}
