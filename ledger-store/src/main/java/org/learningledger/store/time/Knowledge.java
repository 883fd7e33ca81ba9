package org.learningledger.store.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** The clock of knowledge: since when a fact counts as known. */
public final class Knowledge {

    /** Days begin and end in the partnerships' own time zone. */
    public static final ZoneId LONDON = ZoneId.of("Europe/London");

    private Knowledge() {}

    /**
     * Recorded-at or, where a stated-on date was declared, the end of the last day it can mean, never later than
     * recorded-at.
     */
    public static Instant since(Instant recordedAt, @Nullable StatedOn statedOn) {
        if (statedOn == null) return recordedAt;
        var latest = Days.of(statedOn.edtf()).latest();
        if (latest == null) return recordedAt;
        var end = endOf(latest);
        return end.isBefore(recordedAt) ? end : recordedAt;
    }

    /** The last microsecond of a day in London. */
    public static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(LONDON).toInstant().minus(1, ChronoUnit.MICROS);
    }
}
