package org.learningledger.query.action;

/** How far an action has come, by acts alone: what papers say of it moves it nowhere. */
public enum ActionState {
    /** Something else names it; it has not been recorded itself yet. */
    NAMED_ONLY,
    STATED_ONLY,
    AGREED,
    /** The owner said so, or somebody took a paper's word for it. */
    SAID_DONE,
    VERIFIED,
    OUTCOME_RECORDED,
    /** It will not be done. */
    WITHDRAWN,
    /** Other actions took its place. */
    SPLIT,
    /** Another action answers for it. */
    MERGED;

    /** Whether it ended without having been done itself. */
    public boolean closed() {
        return this == WITHDRAWN || this == SPLIT || this == MERGED;
    }
}
