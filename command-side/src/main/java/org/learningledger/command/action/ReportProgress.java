package org.learningledger.command.action;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;
import org.learningledger.events.action.ActionId;

/**
 * Reports how far an action has come.
 */
public record ReportProgress(
        @TargetAggregateIdentifier ActionId actionId,
        Words progress,
        @Nullable StatedDate occurredOn) {}
