package org.learningledger.query.finding;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which findings to list; what is {@code null} does not narrow.
 *
 * @param theme reference of a theme
 * @param priority reference of a priority
 * @param kind the kind as {@link FindingReader#kinds} lists it
 * @param unanswered only findings that no recommendation names
 */
public record FindingFilter(
        @Nullable String theme,
        @Nullable String priority,
        @Nullable String area,
        @Nullable UUID source,
        @Nullable String kind,
        @Nullable String text,
        boolean unanswered) {

    public static final FindingFilter ALL = new FindingFilter(null, null, null, null, null, null, false);
}
