package org.learningledger.events.action;

import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;
import org.learningledger.events.finding.FindingId;
import org.learningledger.events.recommendation.RecommendationId;

/**
 * An action was agreed and put into a plan.
 *
 * <p>The due date given here is the first and never changes; later dates are extensions and are counted.
 */
@Revision("1")
public record ActionAgreed(
        ActionId actionId,
        String reference,
        List<RecommendationId> recommendations,
        List<FindingId> findings,
        Words text,
        Owner owner,
        PlanKind plan,
        @Nullable StatedDate dueOn,
        @Nullable Words intendedOutcome,
        @Nullable StatedDate occurredOn)
        implements ActionEvent {}
