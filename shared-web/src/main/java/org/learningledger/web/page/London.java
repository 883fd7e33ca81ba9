package org.learningledger.web.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days and moments by the clock on the wall of a partnership, and as people write them. */
public final class London {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK).withZone(ZONE);

    private London() {}

    public static LocalDate today() {
        return day(Instant.now());
    }

    public static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZONE);
    }

    /** {@code 30 November 2027}. */
    public static String words(LocalDate day) {
        return DAY.format(day);
    }

    /** {@code 30 November 2027, 14:05}. */
    public static String words(Instant at) {
        return MOMENT.format(at);
    }
}
