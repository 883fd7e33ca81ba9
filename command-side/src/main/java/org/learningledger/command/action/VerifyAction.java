package org.learningledger.command.action;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;
import org.learningledger.events.action.ActionId;
import org.learningledger.events.evidence.EvidenceId;

/**
 * Confirms against evidence that an action was done.
 */
public record VerifyAction(
        @TargetAggregateIdentifier ActionId actionId,
        List<EvidenceId> evidence,
        @Nullable Words remark,
        @Nullable StatedDate occurredOn) {}
