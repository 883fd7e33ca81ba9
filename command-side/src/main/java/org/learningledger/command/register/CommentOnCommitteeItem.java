package org.learningledger.command.register;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.Citation;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;
import org.learningledger.events.register.EntryId;

/**
 * Adds a dated comment to a resolution or action of a committee.
 */
public record CommentOnCommitteeItem(
        @TargetAggregateIdentifier EntryId entryId,
        String reference,
        Words comment,
        @Nullable StatedDate occurredOn,
        Citation citation) {}
