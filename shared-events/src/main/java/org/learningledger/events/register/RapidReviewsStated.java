package org.learningledger.events.register;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.Citation;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;

/**
 * A paper says how many rapid reviews were held. The single reviews are not described by it.
 */
@Revision("1")
public record RapidReviewsStated(
        EntryId entryId,
        String reference,
        @Nullable String area,
        @Nullable String count,
        Words text,
        @Nullable String period,
        @Nullable StatedDate occurredOn,
        Citation citation)
        implements RegisterEvent {}
