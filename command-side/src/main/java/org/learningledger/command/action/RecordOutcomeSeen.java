package org.learningledger.command.action;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;
import org.learningledger.events.action.ActionId;
import org.learningledger.events.evidence.EvidenceId;

/**
 * Records what difference an action made.
 */
public record RecordOutcomeSeen(
        @TargetAggregateIdentifier ActionId actionId,
        @Nullable Words intended,
        Words difference,
        Words forWhom,
        List<EvidenceId> evidence,
        @Nullable Words sideEffects,
        @Nullable StatedDate occurredOn) {}
