package org.learningledger.store.record;

/**
 * The answer to a deed.
 *
 * @param eventId the first event that the deed led to
 * @param repeated whether the deed had been recorded before, so that nothing was recorded now
 */
public record Receipt(String eventId, boolean repeated) {}
