package org.learningledger.events.evidence;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;
import org.learningledger.events.action.ActionId;

/**
 * Somebody says that evidence about an action exists, what level it is of, and where it is kept.
 *
 * <p>The ledger does not hold the file and does not judge it: whoever verifies looks at it.
 *
 * @param occurredOn when the evidence was collected
 */
@Revision("1")
public record EvidenceAdded(
        EvidenceId evidenceId,
        String reference,
        ActionId actionId,
        EvidenceLevel level,
        Words description,
        @Nullable Words whereKept,
        @Nullable StatedDate occurredOn)
        implements EvidenceEvent {}
