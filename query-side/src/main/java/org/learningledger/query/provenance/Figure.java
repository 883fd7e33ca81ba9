package org.learningledger.query.provenance;

/** An answer, and where it comes from: both of the same {@link Snapshot}. */
public record Figure<T>(T answer, Provenance from) {}
