package org.learningledger.query.discrepancy;

import org.jspecify.annotations.Nullable;

/**
 * Which discrepancies to list; what is {@code null} does not narrow.
 *
 * @param text words in the reference or in what the statements say
 */
public record DiscrepancyFilter(
        @Nullable DiscrepancyState state, @Nullable String text) {

    public static final DiscrepancyFilter ALL = new DiscrepancyFilter(null, null);
}
