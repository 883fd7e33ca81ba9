package org.learningledger.query.recurrence;

import org.jspecify.annotations.Nullable;

/**
 * Which recurrences to list; what is {@code null} does not narrow.
 *
 * @param theme reference of a theme that both share
 * @param area of the later finding or of the earlier learning
 * @param standing whether to leave out what was dismissed
 */
public record RecurrenceFilter(
        @Nullable RecurrenceState state,
        @Nullable String theme,
        @Nullable String area,
        boolean standing) {

    public RecurrenceFilter(@Nullable RecurrenceState state, @Nullable String theme, @Nullable String area) {
        this(state, theme, area, false);
    }

    /** Only those that were not dismissed. */
    RecurrenceFilter standing(boolean only) {
        return new RecurrenceFilter(state, theme, area, only);
    }

    public static final RecurrenceFilter ALL = new RecurrenceFilter(null, null, null);
}
