package org.learningledger.command.source;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.AgencyCode;
import org.learningledger.events.Rating;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;
import org.learningledger.events.source.SourceId;

/**
 * Records how an agency scored itself against a standard of a self-assessment.
 *
 * @param shown the evidence that it named
 */
public record GiveSelfScore(
        @TargetAggregateIdentifier SourceId sourceId,
        AgencyCode agency,
        String standard,
        Rating rating,
        @Nullable Words shown,
        @Nullable StatedDate occurredOn) {}
