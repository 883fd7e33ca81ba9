package org.learningledger.query.register;

/** The registers that have no rules of their own. */
public enum EntryKind {
    DOCUMENT,
    ORGANISATION,
    GROUP,
    POST,
    PRIORITY,
    THEME,
    INDICATOR,
    TRAINING,
    LEARNING_EVENT,
    PROCEDURE,
    BRIEFING,
    BUDGET,
    NATIONAL_ITEM,
    RAPID_REVIEWS,
    ASSURANCE,
    ASSURANCE_GIVEN,
    REPORT_PASSAGE,
    COMMITTEE_RESOLUTION,
    COMMITTEE_ACTION,
    DECISION,
    VOICE_OF_CHILD,
    CHALLENGE_EVENT
}
