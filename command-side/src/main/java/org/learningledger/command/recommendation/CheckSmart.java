package org.learningledger.command.recommendation;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;
import org.learningledger.events.recommendation.RecommendationId;
import org.learningledger.events.recommendation.SmartMark;

/**
 * Notes which marks of a SMART recommendation it bears.
 *
 * @param met perhaps none
 */
public record CheckSmart(
        @TargetAggregateIdentifier RecommendationId recommendationId,
        List<SmartMark> met,
        @Nullable Words remark,
        @Nullable StatedDate occurredOn) {}
