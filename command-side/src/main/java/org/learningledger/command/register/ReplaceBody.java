package org.learningledger.command.register;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;
import org.learningledger.events.register.EntryId;

/**
 * Says that an organisation, group or post was replaced, or merged into another.
 *
 * @param by what took its place; empty where nothing did
 */
public record ReplaceBody(
        @TargetAggregateIdentifier EntryId entryId,
        List<EntryId> by,
        @Nullable Words reason,
        @Nullable StatedDate occurredOn) {}
