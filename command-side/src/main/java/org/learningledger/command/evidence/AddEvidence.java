package org.learningledger.command.evidence;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;
import org.learningledger.events.action.ActionId;
import org.learningledger.events.evidence.EvidenceId;
import org.learningledger.events.evidence.EvidenceLevel;

/**
 * Adds evidence about an action.
 */
public record AddEvidence(
        @TargetAggregateIdentifier EvidenceId evidenceId,
        String reference,
        ActionId actionId,
        EvidenceLevel level,
        Words description,
        @Nullable Words whereKept,
        @Nullable StatedDate occurredOn) {}
