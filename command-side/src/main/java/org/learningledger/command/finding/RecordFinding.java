package org.learningledger.command.finding;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;
import org.learningledger.events.finding.FindingId;
import org.learningledger.events.finding.FindingKind;
import org.learningledger.events.source.SourceId;

/**
 * Records what a source found.
 */
public record RecordFinding(
        @TargetAggregateIdentifier FindingId findingId,
        String reference,
        SourceId source,
        FindingKind kind,
        Words text,
        List<String> themes,
        @Nullable String area,
        @Nullable StatedDate occurredOn) {}
