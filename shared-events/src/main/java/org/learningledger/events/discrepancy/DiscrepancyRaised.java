package org.learningledger.events.discrepancy;

import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Thing;
import org.learningledger.events.Words;

/**
 * Two statements about the same thing disagree. Neither is changed; which is right is not said here.
 */
@Revision("1")
public record DiscrepancyRaised(
        DiscrepancyId discrepancyId,
        String reference,
        List<Thing> about,
        Words firstSays,
        Words secondSays,
        @Nullable Words remark,
        @Nullable StatedDate occurredOn)
        implements DiscrepancyEvent {}
