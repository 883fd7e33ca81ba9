package org.learningledger.query.compare;

/**
 * A change that has a name of its own.
 *
 * @param name for programs, and in addresses
 * @param label as people read it: "Closed"
 * @param condition on the rows {@code was} and {@code now} of an entry that stands there at both moments, in SQL
 */
record Turn(String name, String label, String condition) {}
