package org.learningledger.events.register;

import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.Citation;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;

/**
 * A paper names an organisation. It may since have been renamed or replaced.
 *
 * @param succeeds references of the organisations that it took over from
 */
@Revision("1")
public record OrganisationStated(
        EntryId entryId,
        String reference,
        Words name,
        @Nullable Words otherNames,
        @Nullable String sortedAs,
        @Nullable Words role,
        @Nullable Words formerName,
        List<String> succeeds,
        @Nullable StatedDate occurredOn,
        @Nullable Words note,
        Citation citation)
        implements RegisterEvent {}
