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
    SURVEY,
    /** Self-assessment under section 11 of the Children Act 2004. */
    SECTION_11,
    /** Self-assessment of schools under section 175 or 157 of the Education Act 2002. */
    SECTION_175,
    /** Regular audits of the same kind of case. */
    CASE_REGIME
}
