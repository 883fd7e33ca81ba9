package org.learningledger.events.action;

import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;
import org.learningledger.events.evidence.EvidenceId;

/**
 * Somebody looked for a difference and saw none. That is learning too, and no blame.
 */
@Revision("1")
public record NoOutcomeSeen(
        ActionId actionId,
        @Nullable Words intended,
        Words remark,
        List<EvidenceId> evidence,
        @Nullable StatedDate occurredOn)
        implements ActionEvent {}
