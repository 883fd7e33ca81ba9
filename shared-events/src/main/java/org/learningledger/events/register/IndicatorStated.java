package org.learningledger.events.register;

import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.Citation;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;
import org.learningledger.events.source.SourceId;

/**
 * A paper gives a figure of an indicator, exactly as printed.
 *
 * @param table the heading under which it stands
 * @param statedChange what the paper says of the change, right or wrong
 */
@Revision("1")
public record IndicatorStated(
        EntryId entryId,
        String reference,
        @Nullable String table,
        Words indicator,
        @Nullable String area,
        @Nullable String period,
        @Nullable String value,
        @Nullable String qualifier,
        @Nullable String unit,
        @Nullable String previousPeriod,
        @Nullable String previousValue,
        @Nullable String previousUnit,
        @Nullable String statedChange,
        @Nullable String rank,
        @Nullable String previousRank,
        List<SourceId> sources,
        @Nullable StatedDate occurredOn,
        @Nullable Words note,
        Citation citation)
        implements RegisterEvent {}
