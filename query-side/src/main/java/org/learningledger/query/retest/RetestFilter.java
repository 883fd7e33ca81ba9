package org.learningledger.query.retest;

import org.jspecify.annotations.Nullable;

/**
 * What of the re-test clock to list; what is {@code null} does not narrow.
 *
 * @param theme reference of a theme
 */
public record RetestFilter(
        @Nullable RetestState state,
        @Nullable String theme,
        @Nullable String text) {

    public static final RetestFilter ALL = new RetestFilter(null, null, null);
}
