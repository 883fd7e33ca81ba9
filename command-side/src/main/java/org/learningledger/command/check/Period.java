package org.learningledger.command.check;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.Words;

/**
 * The period of a paper, where it is printed plainly: a financial year ("2021/22", "during 2021-2022"), or one day to
 * another ("between 01 April 2021 and 31 March 2022").
 */
record Period(LocalDate first, LocalDate last) {

    private static final Pattern YEARS = Pattern.compile("(?:during |in )?(\\d{4})\\s*[/-]\\s*(\\d{2}|\\d{4})");
    private static final Pattern DAYS =
            Pattern.compile("(?:between |from )?(\\d{1,2} \\p{L}+ \\d{4}) (?:and|to) (\\d{1,2} \\p{L}+ \\d{4})");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK).withResolverStyle(ResolverStyle.STRICT);

    static Optional<Period> of(@Nullable Words words) {
        if (!(words instanceof Words.Plain printed)) return Optional.empty();
        var text = printed.plain().strip();
        var years = YEARS.matcher(text);
        if (years.matches()) return financialYear(years.group(1), years.group(2));
        var days = DAYS.matcher(text);
        return days.matches() ? days(days.group(1), days.group(2)) : Optional.empty();
    }

    private static Optional<Period> financialYear(String from, String to) {
        int first = Integer.parseInt(from);
        int last = first + 1;
        boolean next = to.equals(String.valueOf(last)) || to.equals("%02d".formatted(last % 100));
        return next ? Optional.of(new Period(LocalDate.of(first, 4, 1), LocalDate.of(last, 3, 31))) : Optional.empty();
    }

    private static Optional<Period> days(String from, String to) {
        try {
            return Optional.of(new Period(LocalDate.parse(from, DAY), LocalDate.parse(to, DAY)));
        } catch (DateTimeException notReal) {
            return Optional.empty();
        }
    }
}
