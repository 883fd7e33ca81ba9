package org.learningledger.query.since;

/**
 * A part of a partnership's log.
 *
 * @param after the position before its first entry; 0 where it begins at the beginning
 * @param upTo the position of its last entry
 */
public record Span(long after, long upTo) {}
