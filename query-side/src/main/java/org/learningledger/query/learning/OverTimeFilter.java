package org.learningledger.query.learning;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which learning is counted over time; what is {@code null} does not narrow.
 *
 * @param theme reference of a theme
 * @param priority reference of a priority
 * @param area one of the areas that it is about
 * @param addressee code of an agency, or the words in which a paper addresses it
 * @param source where it comes from
 */
public record OverTimeFilter(
        @Nullable LearningKind kind,
        @Nullable String theme,
        @Nullable String priority,
        @Nullable String area,
        @Nullable String addressee,
        @Nullable UUID source) {

    public static final OverTimeFilter ALL = new OverTimeFilter(null, null, null, null, null, null);

    public static final OverTimeFilter RECOMMENDATIONS =
            new OverTimeFilter(LearningKind.RECOMMENDATION, null, null, null, null, null);
}
