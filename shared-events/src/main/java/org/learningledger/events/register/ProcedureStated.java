package org.learningledger.events.register;

import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.Citation;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;
import org.learningledger.events.action.ActionId;
import org.learningledger.events.source.SourceId;

/**
 * A paper names a procedure or other guidance that was agreed, revised or added.
 */
@Revision("1")
public record ProcedureStated(
        EntryId entryId,
        String reference,
        Words name,
        @Nullable Words otherNames,
        @Nullable Words list,
        @Nullable Words change,
        @Nullable Words webLink,
        List<ActionId> actions,
        List<SourceId> sources,
        @Nullable StatedDate occurredOn,
        @Nullable Words note,
        Citation citation)
        implements RegisterEvent {}
