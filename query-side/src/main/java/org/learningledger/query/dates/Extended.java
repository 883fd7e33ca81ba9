package org.learningledger.query.dates;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.learningledger.query.action.ActionLine;
import org.learningledger.query.action.Moved;

/**
 * An action whose due date was extended.
 *
 * @param approvedBy who approved the extensions, in words of whoever recorded them; in the order in which they first did
 * @param moved how far the due date moved in all; {@code null} where the dates do not say
 * @param afterDue how many extensions were surely agreed after the due date that they moved had passed
 * @param recordedAfterDue how many were recorded after it had passed, without a word of when they were agreed
 */
public record Extended(
        UUID id,
        ActionLine action,
        List<String> approvedBy,
        @Nullable Moved moved,
        int afterDue,
        int recordedAfterDue) {}
