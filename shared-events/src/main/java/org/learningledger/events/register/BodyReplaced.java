package org.learningledger.events.register;

import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;

/**
 * An organisation, group or post was replaced by others, or several were merged into one. What it owned stays with it,
 * orphaned, until handed over.
 *
 * @param by what took its place; empty where nothing did
 */
@Revision("1")
public record BodyReplaced(
        EntryId entryId,
        List<EntryId> by,
        @Nullable Words reason,
        @Nullable StatedDate occurredOn) implements RegisterEvent {}
