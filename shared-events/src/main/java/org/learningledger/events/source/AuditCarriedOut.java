package org.learningledger.events.source;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;

/**
 * An audit was carried out. It says nothing about what was found: findings and measurements are facts of their
 * own.
 *
 * @param repeats the earlier audit that used the same measures
 */
@Revision("1")
public record AuditCarriedOut(
        SourceId sourceId,
        String reference,
        AuditKind kind,
        Words title,
        @Nullable String area,
        @Nullable SourceId repeats,
        @Nullable StatedDate occurredOn)
        implements SourceEvent {}
