package org.learningledger.events.evidence;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;
import org.learningledger.events.action.ActionId;
import org.learningledger.events.register.EntryId;

/**
 * An entry of a register was put forward as evidence about an action, such as a training session or a revised procedure.
 *
 * @param entry the entry relied on
 * @param level what it can show; a training session shows activity, whatever was taught
 */
@Revision("1")
public record EntryCitedAsEvidence(
        EvidenceId evidenceId,
        String reference,
        ActionId actionId,
        EntryId entry,
        EvidenceLevel level,
        Words description,
        @Nullable StatedDate occurredOn)
        implements EvidenceEvent {}
