package org.learningledger.query.action;

import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.learningledger.query.answer.Dated;

/**
 * How many days a due date was moved; where a date is only a month or a season, between which numbers.
 *
 * @param least from the last day that the first due date can mean to the first that the current one can; negative where
 *     it may have moved back
 * @param most from the first day that the first due date can mean to the last that the current one can
 */
public record Moved(long least, long most) {

    /** {@code null} where one of the two is not known or has no end. */
    public static @Nullable Moved between(@Nullable Dated first, @Nullable Dated current) {
        if (first == null || current == null) return null;
        var from = first.days();
        var to = current.days();
        if (from == null || to == null) return null;
        var fromEarliest = from.earliest();
        var fromLatest = from.latest();
        var toEarliest = to.earliest();
        var toLatest = to.latest();
        if (fromEarliest == null || fromLatest == null || toEarliest == null || toLatest == null) return null;
        return new Moved(
                ChronoUnit.DAYS.between(fromLatest, toEarliest), ChronoUnit.DAYS.between(fromEarliest, toLatest));
    }

    /** "92 days", "at least 92 and at most 121 days", "at most 20 days". */
    public String words() {
        if (least == most) return days(least);
        if (least <= 0) return "at most " + days(most);
        return "at least " + String.format(Locale.UK, "%,d", least) + " and at most " + days(most);
    }

    private static String days(long days) {
        return String.format(Locale.UK, "%,d %s", days, days == 1 ? "day" : "days");
    }
}
