package org.learningledger.command.action;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;
import org.learningledger.events.action.ActionId;
import org.learningledger.events.evidence.EvidenceId;

/**
 * Records that no difference was seen.
 */
public record RecordNoOutcomeSeen(
        @TargetAggregateIdentifier ActionId actionId,
        @Nullable Words intended,
        Words remark,
        List<EvidenceId> evidence,
        @Nullable StatedDate occurredOn) {}
