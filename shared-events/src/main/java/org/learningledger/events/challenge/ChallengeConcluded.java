package org.learningledger.events.challenge;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;

/**
 * The panel of a challenge event said what it concluded. A plan that it covered may be signed off on it.
 */
@Revision("1")
public record ChallengeConcluded(
        ChallengeEventId challengeEventId,
        Words conclusion,
        @Nullable StatedDate occurredOn) implements ChallengeEvent {}
