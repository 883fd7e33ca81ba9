package org.learningledger.query.retest;

import org.jspecify.annotations.Nullable;

/**
 * What of the re-test clock to list; what is {@code null} does not narrow.
 *
 * @param theme reference of a theme
 * @param waiting whether to leave out what is due later
 */
public record RetestFilter(
        @Nullable RetestState state,
        @Nullable String theme,
        @Nullable String text,
        boolean waiting) {

    public RetestFilter(@Nullable RetestState state, @Nullable String theme, @Nullable String text) {
        this(state, theme, text, false);
    }

    /** Only what waits for a test: overdue, due or perhaps due, or never tested. */
    RetestFilter waiting(boolean only) {
        return new RetestFilter(state, theme, text, only);
    }

    public static final RetestFilter ALL = new RetestFilter(null, null, null);
}
