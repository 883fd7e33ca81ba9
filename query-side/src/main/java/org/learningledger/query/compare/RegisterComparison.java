package org.learningledger.query.compare;

/**
 * What changed in one register.
 *
 * @param register as it stands in the address of its comparison
 */
public record RegisterComparison(String register, String title, Counts counts) {}
