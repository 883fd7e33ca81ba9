package org.learningledger.events.challenge;

import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;
import org.learningledger.events.plan.PlanId;
import org.learningledger.events.source.SourceId;

/**
 * A challenge event was held: agencies showed in person what changed.
 *
 * @param plans the action plans that it covered
 * @param sources the reviews and audits that it was about
 * @param chair who chaired it
 * @param panel who challenged, apart from the chair
 * @param observers who watched, such as the independent scrutineer
 */
@Revision("1")
public record ChallengeEventHeld(
        ChallengeEventId challengeEventId,
        String reference,
        Words title,
        List<PlanId> plans,
        List<SourceId> sources,
        Seat chair,
        List<Seat> panel,
        List<Seat> observers,
        @Nullable StatedDate occurredOn)
        implements ChallengeEvent {}
