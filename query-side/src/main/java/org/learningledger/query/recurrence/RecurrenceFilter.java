package org.learningledger.query.recurrence;

import org.jspecify.annotations.Nullable;

/**
 * Which recurrences to list; what is {@code null} does not narrow.
 *
 * @param theme reference of a theme that both share
 * @param area of the later finding or of the earlier learning
 */
public record RecurrenceFilter(
        @Nullable RecurrenceState state,
        @Nullable String theme,
        @Nullable String area) {

    public static final RecurrenceFilter ALL = new RecurrenceFilter(null, null, null);
}
