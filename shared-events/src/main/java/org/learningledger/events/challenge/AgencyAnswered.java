package org.learningledger.events.challenge;

import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.AgencyCode;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;
import org.learningledger.events.evidence.EvidenceId;

/**
 * An agency showed at a challenge event what changed. Its claim of impact is listed as uncited until evidence stands
 * beside it.
 *
 * @param changes the changes made since the report
 * @param impact what impact they had on children and families; {@code null} where none was claimed
 * @param learning what can be shared
 * @param evidence what was shown for it
 */
@Revision("1")
public record AgencyAnswered(
        ChallengeEventId challengeEventId,
        AgencyCode agency,
        Words changes,
        @Nullable Words impact,
        @Nullable Words learning,
        List<EvidenceId> evidence,
        @Nullable StatedDate occurredOn)
        implements ChallengeEvent {}
