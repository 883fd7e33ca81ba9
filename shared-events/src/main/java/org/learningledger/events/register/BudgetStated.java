package org.learningledger.events.register;

import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.Citation;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;

/**
 * A paper gives a contribution or a sum of the partnership's budget, exactly as printed.
 */
@Revision("1")
public record BudgetStated(
        EntryId entryId,
        String reference,
        @Nullable String sortedAs,
        @Nullable Words fundingAgency,
        List<String> organisations,
        @Nullable String amount,
        @Nullable String currency,
        @Nullable Words text,
        @Nullable StatedDate occurredOn,
        @Nullable Words note,
        Citation citation)
        implements RegisterEvent {}
