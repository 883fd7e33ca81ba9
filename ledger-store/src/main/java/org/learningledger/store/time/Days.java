package org.learningledger.store.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The days that an EDTF value can mean (ISO 8601-2 level 1).
 *
 * <p>Understood are years, months, days, seasons 21 to 24, unspecified digits ({@code 201X}, {@code 2004-XX}),
 * qualifiers ({@code ?}, {@code ~}, {@code %}, which widen nothing), and intervals of these with open or unknown ends.
 * A season is its three whole months; winter runs from December of its year to February of the next.
 *
 * @param earliest the first day it can mean; {@code null} where the beginning is open or unknown
 * @param latest the last day it can mean; {@code null} where the end is open or unknown
 */
public record Days(@Nullable LocalDate earliest, @Nullable LocalDate latest) {

    private static final Pattern DATE =
            Pattern.compile("(\\d{4}|\\d{3}X|\\d{2}XX)(?:-(\\d{2}|XX)(?:-(\\d{2}|XX))?)?[?~%]?");

    /** The same few dates are read again and again, wherever facts are put in order. */
    private static final Map<String, Days> READ_BEFORE = new ConcurrentHashMap<>();

    private static final int MOST_REMEMBERED = 10_000;

    /** @throws NotADate when the text is no EDTF value of level 1, names no real day, or ends before it starts */
    public static Days of(String edtf) {
        var before = READ_BEFORE.get(edtf);
        if (before != null) return before;
        var days = read(edtf);
        if (READ_BEFORE.size() < MOST_REMEMBERED) READ_BEFORE.put(edtf, days);
        return days;
    }

    private static Days read(String edtf) {
        int slash = edtf.indexOf('/');
        if (slash < 0) return single(edtf, edtf);
        if (edtf.indexOf('/', slash + 1) >= 0) throw new NotADate(edtf, "has more than one \"/\"");
        var from = end(edtf.substring(0, slash), edtf);
        var to = end(edtf.substring(slash + 1), edtf);
        if (from == null && to == null) throw new NotADate(edtf, "has no beginning and no end");
        var earliest = from == null ? null : from.earliest();
        var latest = to == null ? null : to.latest();
        if (earliest != null && latest != null && latest.isBefore(earliest)) {
            throw new EndsBeforeStart(edtf);
        }
        return new Days(earliest, latest);
    }

    /** Whether every day it can mean lies before every day that the other can mean. */
    public boolean surelyBefore(Days other) {
        return latest != null && other.earliest != null && latest.isBefore(other.earliest);
    }

    private static @Nullable Days end(String text, String whole) {
        return text.isEmpty() || text.equals("..") ? null : single(text, whole);
    }

    private static Days single(String text, String whole) {
        var parts = DATE.matcher(text);
        if (!parts.matches()) throw new NotADate(whole, "is not a date that the ledger can read");
        try {
            return days(parts.group(1), parts.group(2), parts.group(3), whole);
        } catch (DateTimeException notReal) {
            throw new NotADate(whole, "is not a real date");
        }
    }

    private static Days days(String year, @Nullable String month, @Nullable String day, String whole) {
        int first = Integer.parseInt(year.replace('X', '0'));
        int last = Integer.parseInt(year.replace('X', '9'));
        if (month == null || month.equals("XX")) {
            if (day != null && !day.equals("XX")) throw new NotADate(whole, "names a day of an unknown month");
            return new Days(LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31));
        }
        if (first != last) throw new NotADate(whole, "names a month of an unknown year");
        int number = Integer.parseInt(month);
        if (number >= 21 && number <= 24) {
            if (day != null) throw new NotADate(whole, "names a day of a season");
            var start = YearMonth.of(first, (number - 20) * 3);
            return new Days(start.atDay(1), start.plusMonths(2).atEndOfMonth());
        }
        var in = YearMonth.of(first, number);
        if (day == null || day.equals("XX")) return new Days(in.atDay(1), in.atEndOfMonth());
        var exact = in.atDay(1).withDayOfMonth(Integer.parseInt(day));
        return new Days(exact, exact);
    }

    /** A text that stands for no days. The message is a sentence for the person who typed it. */
    public static sealed class NotADate extends IllegalArgumentException permits EndsBeforeStart {

        private static final long serialVersionUID = 1;

        private final String reason;

        NotADate(String text, String reason) {
            super("\"%s\" %s".formatted(text, reason));
            this.reason = reason;
        }

        /** What is wrong, without the text itself: "is not a real date". */
        public String reason() {
            return reason;
        }
    }

    /** A range whose end lies before its beginning. */
    public static final class EndsBeforeStart extends NotADate {

        private static final long serialVersionUID = 1;

        EndsBeforeStart(String text) {
            super(text, "ends before it starts");
        }
    }
}
