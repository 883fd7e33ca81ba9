package org.learningledger.query.source;

/** Whether a review is published, as people recorded it; what a paper says of it is no state. */
public enum PublicationState {
    PUBLISHED,
    ENDED
}
