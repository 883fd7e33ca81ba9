package org.learningledger.query.discrepancy;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.learningledger.query.answer.Dated;

/**
 * A discrepancy in a list.
 *
 * @param foundBy the check that suggested it; {@code null} where a person raised it
 */
public record DiscrepancyLine(
        UUID id,
        DiscrepancyState state,
        @Nullable String reference,
        @Nullable String firstSays,
        @Nullable String secondSays,
        @Nullable String foundBy,
        @Nullable Dated date) {}
