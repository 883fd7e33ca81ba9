package org.learningledger.command.register;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Thing;
import org.learningledger.events.Words;
import org.learningledger.events.register.EntryId;

/**
 * Puts evidence beside a claim that was made without any.
 *
 * @param evidence pieces of evidence and entries of registers
 */
public record CiteEvidence(
        @TargetAggregateIdentifier EntryId entryId,
        List<Thing> evidence,
        @Nullable Words remark,
        @Nullable StatedDate occurredOn) {}
