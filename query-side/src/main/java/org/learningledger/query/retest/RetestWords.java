package org.learningledger.query.retest;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.learningledger.query.learning.Standing;
import org.learningledger.query.learning.Standing.Tested;
import org.learningledger.query.learning.Step;
import org.learningledger.query.page.DateWords;
import org.learningledger.query.page.Tag;

/** The re-test clock, in words. */
public final class RetestWords {

    private RetestWords() {}

    public static String of(RetestState state) {
        return switch (state) {
            case OVERDUE -> "Test overdue";
            case DUE -> "Test due, perhaps overdue";
            case LATER -> "Test due later";
            case NEVER_TESTED -> "Never tested";
        };
    }

    static Tag tag(RetestState state) {
        return new Tag(
                of(state),
                switch (state) {
                    case OVERDUE -> "orange";
                    case DUE -> "yellow";
                    case LATER -> "light-blue";
                    case NEVER_TESTED -> "grey";
                });
    }

    /** Why it counts as tested or not. */
    static String of(Tested tested) {
        return switch (tested) {
            case NO_MEASURE -> "Nothing is measured: no measure has been set";
            case NOT_MEASURED -> "A measure is set, and nothing has been measured yet";
            case NOT_REPEATED -> "Measured, but no measurement is known to be a repeat";
            case REPEATED -> "Measured again";
        };
    }

    /** When one piece of learning is due to be tested again, or why it counts as never tested; blank below that. */
    public static String of(Standing standing) {
        var retest = standing.retest();
        var due = due(retest.from(), retest.by());
        if (!due.isEmpty()) return due;
        return standing.step().compareTo(Step.VERIFIED) >= 0 && retest.tested() != Tested.REPEATED
                ? "Never tested. " + of(retest.tested())
                : "";
    }

    /** "1 June 2023" or "between 1 June 2023 and 30 June 2023"; blank where it stands on no day. */
    public static String due(@Nullable LocalDate from, @Nullable LocalDate by) {
        if (from == null && by == null) return "";
        if (from == null) return "by " + DateWords.day(by);
        if (by == null) return "from " + DateWords.day(from) + ", end not known";
        return from.equals(by) ? DateWords.day(from) : "between " + DateWords.day(from) + " and " + DateWords.day(by);
    }
}
