package org.learningledger.events.plan;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;

/**
 * A signed-off plan was opened again. The sign-off stays in its history.
 */
@Revision("1")
public record PlanReopened(
        PlanId planId, Words reason, @Nullable StatedDate occurredOn) implements PlanEvent {}
