package org.learningledger.query.overtime;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.learningledger.query.learning.LearningOverTime;
import org.learningledger.query.learning.OverTimeFilter;
import org.learningledger.query.overtime.OverTime.AtMonthEnd;
import org.learningledger.store.time.Knowledge;
import org.learningledger.store.time.Moment;
import org.learningledger.store.time.Moment.Certainty;
import org.springframework.stereotype.Component;

/** Answers where learning stood at the end of each of several months. */
@Component
public class OverTimeReader {

    /** So many months can be asked about at once. */
    public static final int MOST = 240;

    private static final int USUAL = 24;

    private final LearningOverTime learning;

    OverTimeReader(LearningOverTime learning) {
        this.learning = learning;
    }

    /**
     * The months that can be asked about, oldest first: from the first of which anything is known to the one of the day
     * that is asked about.
     */
    public List<YearMonth> months(String partnership, Seen seen) {
        var last = YearMonth.from(lastDay(seen));
        return Stream.iterate(
                        first(partnership, seen, last), month -> !month.isAfter(last), month -> month.plusMonths(1))
                .toList();
    }

    /**
     * @param from the first month; {@code null} for the first of two years, or of those since when anything is known
     * @param to the last month; {@code null} for that of the day that is asked about, and never after it
     * @return without months where the first comes after the last, or more than {@link #MOST} lie between
     */
    public OverTime read(
            String partnership, OverTimeFilter filter, Seen seen, @Nullable YearMonth from, @Nullable YearMonth to) {
        var asked = Moment.asked();
        var ends = new ArrayList<End>();
        for (var day : days(partnership, seen, from, to)) {
            if (seen == Seen.REPORTED) {
                ends.add(new End(day, null, asked.withKnownAt(earlier(Knowledge.endOf(day), asked.knownAt()))));
            } else {
                ends.add(so(day, Certainty.SURELY, asked));
                ends.add(so(day, Certainty.PERHAPS, asked));
            }
        }
        var stood = learning.stood(
                partnership, filter, ends.stream().map(End::moment).toList());
        var months = new ArrayList<AtMonthEnd>();
        for (int i = 0; i < stood.size(); i++) {
            var end = ends.get(i);
            months.add(new AtMonthEnd(
                    end.day, end.certainty, stood.get(i).steps(), stood.get(i).regressed()));
        }
        return new OverTime(seen, asked.clock(), asked.knownAt(), asked.trueOn(), filter, months);
    }

    private record End(LocalDate day, @Nullable Certainty certainty, Moment moment) {}

    private static End so(LocalDate day, Certainty certainty, Moment asked) {
        return new End(day, certainty, new Moment(asked.knownAt(), asked.clock(), day, certainty));
    }

    private List<LocalDate> days(String partnership, Seen seen, @Nullable YearMonth from, @Nullable YearMonth to) {
        var end = lastDay(seen);
        var last = to == null || to.isAfter(YearMonth.from(end)) ? YearMonth.from(end) : to;
        var first = from == null ? usual(partnership, seen, last) : from;
        if (first.isBefore(last.minusMonths(MOST - 1))) return List.of();
        return Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1))
                .map(YearMonth::atEndOfMonth)
                .map(day -> day.isAfter(end) ? end : day)
                .toList();
    }

    private YearMonth usual(String partnership, Seen seen, YearMonth last) {
        var twoYears = last.minusMonths(USUAL - 1);
        var first = first(partnership, seen, last);
        return first.isBefore(twoYears) ? twoYears : first;
    }

    /** The first month of which anything is known, where that is not too long before the last, or after it. */
    private YearMonth first(String partnership, Seen seen, YearMonth last) {
        var known = seen == Seen.REPORTED
                ? learning.firstKnown(partnership).map(at -> LocalDate.ofInstant(at, Knowledge.LONDON))
                : learning.firstSo(partnership);
        var earliest = last.minusMonths(MOST - 1);
        return known.map(YearMonth::from)
                .map(month -> month.isBefore(earliest) ? earliest : month)
                .filter(month -> month.isBefore(last))
                .orElse(last);
    }

    /** What is reported is reported up to the day by which it is asked what was known. */
    private static LocalDate lastDay(Seen seen) {
        var asked = Moment.asked();
        return (seen == Seen.REPORTED ? asked.withTrueOn(null) : asked).day();
    }

    private static Instant earlier(Instant one, @Nullable Instant other) {
        return other == null || one.isBefore(other) ? one : other;
    }
}
