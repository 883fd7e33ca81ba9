package org.learningledger.command.challenge;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.AgencyCode;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;
import org.learningledger.events.challenge.ChallengeEventId;
import org.learningledger.events.evidence.EvidenceId;

/**
 * Records what an agency showed at a challenge event.
 *
 * @param impact {@code null} where none was claimed
 * @param evidence what was shown for it
 */
public record AnswerAtChallenge(
        @TargetAggregateIdentifier ChallengeEventId challengeEventId,
        AgencyCode agency,
        Words changes,
        @Nullable Words impact,
        @Nullable Words learning,
        List<EvidenceId> evidence,
        @Nullable StatedDate occurredOn) {}
