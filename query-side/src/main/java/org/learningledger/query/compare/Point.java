package org.learningledger.query.compare;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.learningledger.query.page.DateWords;
import org.learningledger.store.time.Knowledge;

/**
 * A moment as somebody asked for it.
 *
 * @param asked as it stands in an address: a day, which means its end in London, or an instant
 * @param day {@code null} where an instant was asked for
 */
public record Point(String asked, Instant at, @Nullable LocalDate day) {

    static Optional<Point> of(String asked) {
        try {
            if (asked.matches("\\d{4}-\\d{2}-\\d{2}")) {
                var day = LocalDate.parse(asked);
                return Optional.of(new Point(asked, Knowledge.endOf(day), day));
            }
            return asked.matches("\\d{4}-.*")
                    ? Optional.of(new Point(asked, OffsetDateTime.parse(asked).toInstant(), null))
                    : Optional.empty();
        } catch (DateTimeException noMoment) {
            return Optional.empty();
        }
    }

    /** "30 June 2022", or an instant with its time. */
    String words() {
        return day == null ? DateWords.at(at) : DateWords.day(day);
    }

    boolean isAfter(LocalDate today) {
        return (day == null ? at.atZone(Knowledge.LONDON).toLocalDate() : day).isAfter(today);
    }
}
