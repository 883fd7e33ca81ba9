package org.learningledger.query.source;

/** The two registers of sources of learning. */
public enum SourceSort {
    REVIEW,
    AUDIT
}
