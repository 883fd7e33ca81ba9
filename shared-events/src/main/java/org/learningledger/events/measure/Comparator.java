package org.learningledger.events.measure;

/**
 * How a measured value is held against its target.
 */
public enum Comparator {
    /** The target is met by a value that is the same or higher. */
    AT_LEAST,
    /** The target is met by a value that is the same or lower. */
    AT_MOST
}
