package org.learningledger.command.evidence;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;
import org.learningledger.events.action.ActionId;
import org.learningledger.events.evidence.EvidenceId;
import org.learningledger.events.evidence.EvidenceLevel;
import org.learningledger.events.register.EntryId;

/**
 * Puts an entry of a register forward as evidence about an action.
 */
public record CiteEntryAsEvidence(
        @TargetAggregateIdentifier EvidenceId evidenceId,
        String reference,
        ActionId actionId,
        EntryId entry,
        EvidenceLevel level,
        Words description,
        @Nullable StatedDate occurredOn) {}
