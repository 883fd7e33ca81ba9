package org.learningledger.query.compare;

import org.learningledger.query.answer.Listed;

/**
 * What differs in a register between two moments.
 *
 * @param changes a page of it
 */
public record Compared(Counts counts, Listed<Change> changes) {}
