package org.learningledger.command.finding;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Thing;
import org.learningledger.events.Words;
import org.learningledger.events.finding.FindingId;

/**
 * Says of a finding, beside earlier learning, that it is not the same learning again.
 *
 * @param earlier a recommendation or another finding
 */
public record DismissRecurrence(
        @TargetAggregateIdentifier FindingId findingId,
        Thing earlier,
        Words reason,
        @Nullable StatedDate occurredOn) {}
