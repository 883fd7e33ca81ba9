package org.learningledger.events.source;

/**
 * What kind of audit a source is.
 */
public enum AuditKind {
    MULTI_AGENCY,
    /** A local audit in the format of a joint targeted area inspection. */
    JTAI_THEMED,
    CASE_FILE,
    DIP_SAMPLE,
    MEETING,
    SURVEY
}
