package org.learningledger.query.learning;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which learning to list; what is {@code null} does not narrow.
 *
 * @param theme reference of a theme
 * @param addressee code of an agency, or the words in which a paper addresses it
 * @param recurring whether a later finding is the same learning again, or may be
 */
public record LearningFilter(
        @Nullable LearningKind kind,
        @Nullable Step step,
        @Nullable Boolean regressed,
        @Nullable UUID source,
        @Nullable String theme,
        @Nullable String addressee,
        @Nullable Boolean recurring,
        @Nullable String text) {

    public static final LearningFilter ALL = new LearningFilter(null, null, null, null, null, null, null, null);

    public static final LearningFilter RECOMMENDATIONS =
            new LearningFilter(LearningKind.RECOMMENDATION, null, null, null, null, null, null, null);
}
