package org.learningledger.query.action;

/** How far an action has come, by acts alone: what papers say of it moves it nowhere. */
public enum ActionState {
    /** Something else names it; it has not been recorded itself yet. */
    NAMED_ONLY,
    STATED_ONLY,
    AGREED,
    SAID_DONE,
    VERIFIED,
    OUTCOME_RECORDED
}
