package org.learningledger.query.history;

import org.jspecify.annotations.Nullable;

/**
 * An entry that should not have been recorded: it counts no more, and can still be read.
 *
 * @param position of the entry, not of its withdrawal
 * @param reason why it was withdrawn
 */
public record WithdrawnEntry(
        long position,
        String title,
        String sentence,
        @Nullable String reason) {}
