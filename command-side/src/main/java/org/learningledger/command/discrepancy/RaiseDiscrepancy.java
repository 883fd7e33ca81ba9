package org.learningledger.command.discrepancy;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Thing;
import org.learningledger.events.Words;
import org.learningledger.events.discrepancy.DiscrepancyId;

/**
 * Raises that two statements about the same thing disagree.
 */
public record RaiseDiscrepancy(
        @TargetAggregateIdentifier DiscrepancyId discrepancyId,
        String reference,
        List<Thing> about,
        Words firstSays,
        Words secondSays,
        @Nullable Words remark,
        @Nullable StatedDate occurredOn) {}
