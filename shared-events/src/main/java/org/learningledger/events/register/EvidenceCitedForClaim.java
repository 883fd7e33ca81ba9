package org.learningledger.events.register;

import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Thing;
import org.learningledger.events.Words;

/**
 * Evidence was put beside a claim of impact that had been made without any.
 *
 * @param evidence pieces of evidence and entries of registers that bear it out
 */
@Revision("1")
public record EvidenceCitedForClaim(
        EntryId entryId,
        List<Thing> evidence,
        @Nullable Words remark,
        @Nullable StatedDate occurredOn) implements RegisterEvent {}
