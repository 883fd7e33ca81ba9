package org.learningledger.command.register;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;
import org.learningledger.events.register.EntryId;

/**
 * Says that an organisation, group or post goes by another name.
 */
public record RenameBody(
        @TargetAggregateIdentifier EntryId entryId,
        Words name,
        @Nullable Words reason,
        @Nullable StatedDate occurredOn) {}
