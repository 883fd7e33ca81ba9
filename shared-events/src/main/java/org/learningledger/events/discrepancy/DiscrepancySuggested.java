package org.learningledger.events.discrepancy;

import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Thing;
import org.learningledger.events.Words;

/**
 * A check on what was brought in found something that may not add up. Nobody has looked at it yet.
 *
 * @param check which check found it
 * @param first what stands written
 * @param second what the check expected or found elsewhere
 */
@Revision("1")
public record DiscrepancySuggested(
        DiscrepancyId discrepancyId,
        String reference,
        List<Thing> about,
        String check,
        Words first,
        Words second,
        @Nullable StatedDate occurredOn)
        implements DiscrepancyEvent {}
