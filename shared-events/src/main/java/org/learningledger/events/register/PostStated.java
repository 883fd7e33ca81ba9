package org.learningledger.events.register;

import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.Citation;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;

/**
 * A paper names a post. Who held it is kept in the directory, outside the log.
 */
@Revision("1")
public record PostStated(
        EntryId entryId,
        String reference,
        Words title,
        @Nullable Words otherTitles,
        List<String> organisations,
        List<String> groups,
        @Nullable Words did,
        @Nullable StatedDate occurredOn,
        @Nullable Words note,
        Citation citation)
        implements RegisterEvent {}
