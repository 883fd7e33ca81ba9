package org.learningledger.command.plan;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.AgencyCode;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;
import org.learningledger.events.action.PlanKind;
import org.learningledger.events.plan.PlanId;
import org.learningledger.events.source.SourceId;

/**
 * Opens an action plan.
 *
 * @param agency whose plan it is; {@code null} for a multi-agency plan
 */
public record OpenPlan(
        @TargetAggregateIdentifier PlanId planId,
        String reference,
        PlanKind kind,
        Words title,
        @Nullable AgencyCode agency,
        List<SourceId> sources,
        @Nullable StatedDate occurredOn) {}
