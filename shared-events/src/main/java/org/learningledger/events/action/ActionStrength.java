package org.learningledger.events.action;

/**
 * How strongly an action can change what people do (RCA2 action hierarchy, National Patient Safety Foundation).
 */
public enum ActionStrength {
    /** Changes how work is organised or who decides, so that it does not rest on memory. */
    STRONGER,
    /** Supports people in doing it, such as a checklist, a second look or more staff. */
    INTERMEDIATE,
    /** Rests on people remembering, such as training, a policy or a reminder. */
    WEAKER
}
