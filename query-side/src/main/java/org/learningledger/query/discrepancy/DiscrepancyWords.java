package org.learningledger.query.discrepancy;

import java.util.Arrays;
import java.util.List;
import org.learningledger.query.page.Tag;
import org.learningledger.web.page.Option;

/** How discrepancies stand, in words. */
public final class DiscrepancyWords {

    private DiscrepancyWords() {}

    public static String of(DiscrepancyState state) {
        return switch (state) {
            case SUGGESTED -> "Suggested by a check";
            case OPEN -> "Open";
            case EXPLAINED -> "Explained";
            case LEFT_OPEN -> "Left open";
            case RESOLVED -> "Resolved";
            case DISMISSED -> "Dismissed";
        };
    }

    static Tag tag(DiscrepancyState state) {
        return new Tag(
                of(state),
                switch (state) {
                    case SUGGESTED -> "yellow";
                    case OPEN -> "orange";
                    case EXPLAINED -> "light-blue";
                    case LEFT_OPEN, DISMISSED -> "grey";
                    case RESOLVED -> "green";
                });
    }

    static List<Option> states() {
        return Arrays.stream(DiscrepancyState.values())
                .map(state -> new Option(state.name(), of(state)))
                .toList();
    }

    public static String of(OneDiscrepancy.Kind kind) {
        return switch (kind) {
            case RAISED -> "Raised";
            case SUGGESTED -> "Suggested by a check";
            case CONFIRMED -> "Confirmed: the two do disagree";
            case DISMISSED -> "Dismissed: there is no discrepancy";
            case EXPLAINED -> "Explained";
            case RESOLVED -> "Resolved";
            case LEFT_OPEN -> "Left open";
        };
    }

    /** What the words of a step are. */
    public static String words(OneDiscrepancy.Kind kind) {
        return switch (kind) {
            case RAISED, SUGGESTED, CONFIRMED -> "Remark";
            case DISMISSED, LEFT_OPEN -> "Why";
            case EXPLAINED -> "How they came to differ";
            case RESOLVED -> "What holds";
        };
    }
}
