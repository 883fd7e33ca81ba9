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
 * A paper tells of training delivered or offered, or of what those who came thought of it.
 *
 * @param value a number as printed, of {@code unit}
 */
@Revision("1")
public record TrainingStated(
        EntryId entryId,
        String reference,
        @Nullable String sortedAs,
        @Nullable Words subject,
        @Nullable String value,
        @Nullable String qualifier,
        @Nullable String unit,
        @Nullable String area,
        @Nullable Words provider,
        @Nullable Words text,
        List<ActionId> actions,
        List<SourceId> sources,
        @Nullable String learningEvent,
        @Nullable StatedDate occurredOn,
        @Nullable Words note,
        Citation citation)
        implements RegisterEvent {}
