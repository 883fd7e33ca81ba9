package org.learningledger.events.action;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;

/**
 * A later due date was given. The first due date stands beside it for ever.
 *
 * @param approvedBy the group or post that approved it
 */
@Revision("1")
public record DueDateExtended(
        ActionId actionId,
        StatedDate dueOn,
        Words reason,
        Words approvedBy,
        @Nullable StatedDate occurredOn) implements ActionEvent {}
