package org.learningledger.events.action;

import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;
import org.learningledger.events.finding.FindingId;
import org.learningledger.events.recommendation.RecommendationId;

/**
 * An action does not answer these recommendations or findings after all. That it was linked stays in its history.
 */
@Revision("1")
public record ActionUnlinked(
        ActionId actionId,
        List<RecommendationId> recommendations,
        List<FindingId> findings,
        Words reason,
        @Nullable StatedDate occurredOn)
        implements ActionEvent {}
