package org.learningledger.events.challenge;

import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.Citation;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;
import org.learningledger.events.source.SourceId;

/**
 * A paper tells of a challenge event, held or agreed ({@code dateKind}).
 */
@Revision("1")
public record ChallengeEventStated(
        ChallengeEventId challengeEventId,
        String reference,
        @Nullable String eventReference,
        @Nullable Words title,
        @Nullable String sortedAs,
        List<SourceId> sources,
        @Nullable Words count,
        @Nullable Words format,
        @Nullable Words participants,
        @Nullable Words askedFor,
        @Nullable Words chair,
        @Nullable Words observer,
        @Nullable Words conclusion,
        @Nullable Words output,
        @Nullable StatedDate occurredOn,
        @Nullable String dateKind,
        @Nullable Words note,
        Citation citation)
        implements ChallengeEvent {}
