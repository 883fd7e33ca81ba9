package org.learningledger.command.challenge;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;
import org.learningledger.events.challenge.ChallengeEventId;
import org.learningledger.events.challenge.Seat;
import org.learningledger.events.plan.PlanId;
import org.learningledger.events.source.SourceId;

/**
 * Records that a challenge event was held.
 *
 * @param plans the action plans that it covered
 * @param chair who chaired it
 * @param panel who challenged, apart from the chair
 * @param observers who watched
 */
public record HoldChallengeEvent(
        @TargetAggregateIdentifier ChallengeEventId challengeEventId,
        String reference,
        Words title,
        List<PlanId> plans,
        List<SourceId> sources,
        Seat chair,
        List<Seat> panel,
        List<Seat> observers,
        @Nullable StatedDate occurredOn) {}
