package org.learningledger.query.register;

/** The registers that have no rules of their own. */
public enum EntryKind {
    DOCUMENT,
    ORGANISATION,
    GROUP,
    POST,
    PRIORITY,
    THEME,
    CHALLENGE_EVENT,
    DISCREPANCY
}
