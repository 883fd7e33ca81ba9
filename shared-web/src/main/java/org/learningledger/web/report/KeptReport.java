package org.learningledger.web.report;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A report that was handed out.
 *
 * @param number of the partnership's reports, from 1
 * @param day of the night
 * @param position facts 1 to this one had been taken in
 * @param knownAt when the newest fact in it was recorded
 * @param before the number of the report before; {@code null} for the first
 * @param provenance where its figures come from, as JSON
 */
public record KeptReport(
        String partnership,
        int number,
        LocalDate day,
        long position,
        Instant knownAt,
        @Nullable Integer before,
        String provenance) {}
