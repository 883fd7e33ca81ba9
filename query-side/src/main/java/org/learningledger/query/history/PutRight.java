package org.learningledger.query.history;

/**
 * That an entry was put right later.
 *
 * @param position the entry that put it right
 * @param withdrawn whether it was withdrawn, not corrected
 */
public record PutRight(long position, boolean withdrawn) {}
