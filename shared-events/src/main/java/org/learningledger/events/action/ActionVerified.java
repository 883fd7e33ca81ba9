package org.learningledger.events.action;

import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;
import org.learningledger.events.evidence.EvidenceId;

/**
 * Somebody other than the owner confirmed, against evidence, that an action was done.
 *
 * <p>It says that the action happened, not that practice changed or that children are better off: those are
 * {@link OutcomeSeen} and a later measurement. It is never edited; a correction is a new event.
 *
 * @param evidence what was looked at, at least one
 * @param occurredOn when the check was made, as stated; often only a month
 */
@Revision("1")
public record ActionVerified(
        ActionId actionId,
        List<EvidenceId> evidence,
        @Nullable Words remark,
        @Nullable StatedDate occurredOn) implements ActionEvent {}
