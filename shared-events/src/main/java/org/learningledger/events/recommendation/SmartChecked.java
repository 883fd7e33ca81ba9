package org.learningledger.events.recommendation;

import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;

/**
 * Somebody checked which marks of a SMART recommendation it bears. It is advice and blocks nothing.
 *
 * @param met the marks that it bears, perhaps none
 */
@Revision("1")
public record SmartChecked(
        RecommendationId recommendationId,
        List<SmartMark> met,
        @Nullable Words remark,
        @Nullable StatedDate occurredOn) implements RecommendationEvent {}
