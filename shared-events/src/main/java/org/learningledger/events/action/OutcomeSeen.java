package org.learningledger.events.action;

import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;
import org.learningledger.events.evidence.EvidenceId;

/**
 * Somebody says what difference an action made, and for whom.
 *
 * <p>Without evidence it is a claim, and is listed as uncited. One outcome does not make learning embedded.
 *
 * @param intended what was meant to change, where the action itself did not say
 */
@Revision("1")
public record OutcomeSeen(
        ActionId actionId,
        @Nullable Words intended,
        Words difference,
        Words forWhom,
        List<EvidenceId> evidence,
        @Nullable Words sideEffects,
        @Nullable StatedDate occurredOn)
        implements ActionEvent {}
