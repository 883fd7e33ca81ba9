package org.learningledger.events.action;

import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;
import org.learningledger.events.finding.FindingId;
import org.learningledger.events.recommendation.RecommendationId;

/**
 * An action was linked to the recommendations or findings that it answers, after it had been agreed or stated.
 */
@Revision("1")
public record ActionLinked(
        ActionId actionId,
        List<RecommendationId> recommendations,
        List<FindingId> findings,
        @Nullable Words reason,
        @Nullable StatedDate occurredOn)
        implements ActionEvent {}
