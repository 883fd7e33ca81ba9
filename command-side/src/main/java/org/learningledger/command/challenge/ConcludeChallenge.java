package org.learningledger.command.challenge;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;
import org.learningledger.events.challenge.ChallengeEventId;

/**
 * Records what the panel of a challenge event concluded.
 */
public record ConcludeChallenge(
        @TargetAggregateIdentifier ChallengeEventId challengeEventId,
        Words conclusion,
        @Nullable StatedDate occurredOn) {}
