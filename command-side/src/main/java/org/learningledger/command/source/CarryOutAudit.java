package org.learningledger.command.source;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;
import org.learningledger.events.source.AuditKind;
import org.learningledger.events.source.SourceId;

/**
 * Records that an audit was carried out.
 *
 * @param repeats the earlier audit that used the same measures
 */
public record CarryOutAudit(
        @TargetAggregateIdentifier SourceId sourceId,
        String reference,
        AuditKind kind,
        Words title,
        @Nullable String area,
        @Nullable SourceId repeats,
        @Nullable StatedDate occurredOn) {}
