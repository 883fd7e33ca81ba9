package org.learningledger.events.source;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.AgencyCode;
import org.learningledger.events.Rating;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;

/**
 * A panel looked at a self-score and gave its own. The self-score stays beside it.
 */
@Revision("1")
public record ScoreModerated(
        SourceId sourceId,
        AgencyCode agency,
        String standard,
        Rating rating,
        Words reason,
        @Nullable StatedDate occurredOn)
        implements SourceEvent {}
