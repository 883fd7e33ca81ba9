package org.learningledger.events.finding;

import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.Citation;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;
import org.learningledger.events.challenge.ChallengeEventId;
import org.learningledger.events.source.SourceId;

/**
 * A paper states a finding: a learning point, a gap, a lesson or a strength.
 *
 * @param themes references of themes in the register, only where the paper makes the link
 */
@Revision("1")
public record FindingStated(
        FindingId findingId,
        String reference,
        Words text,
        @Nullable String sortedAs,
        List<SourceId> sources,
        List<ChallengeEventId> challengeEvents,
        List<String> nationalItems,
        List<String> themes,
        List<String> priorities,
        @Nullable String area,
        @Nullable Words raisedBy,
        @Nullable StatedDate occurredOn,
        Citation citation)
        implements FindingEvent {}
