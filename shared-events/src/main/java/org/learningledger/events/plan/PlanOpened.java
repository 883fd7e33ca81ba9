package org.learningledger.events.plan;

import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.AgencyCode;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;
import org.learningledger.events.action.PlanKind;
import org.learningledger.events.source.SourceId;

/**
 * An action plan was opened, for several agencies together or for one alone.
 *
 * @param agency whose plan it is; {@code null} for a multi-agency plan
 * @param sources the reviews and audits whose recommendations it answers
 */
@Revision("1")
public record PlanOpened(
        PlanId planId,
        String reference,
        PlanKind kind,
        Words title,
        @Nullable AgencyCode agency,
        List<SourceId> sources,
        @Nullable StatedDate occurredOn)
        implements PlanEvent {}
