package org.learningledger.events.source;

import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.Citation;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;

/**
 * A paper names an audit, a survey or an inspection, and sometimes its result.
 *
 * <p>It does not claim that the audit took place: papers also name audits that are planned ({@code dateKind}).
 *
 * @param sortedAs the importer's sorting label, not words of the paper
 * @param repeats earlier audits that the paper says this one repeats
 */
@Revision("1")
public record AuditStated(
        SourceId sourceId,
        String reference,
        @Nullable Words title,
        @Nullable String sortedAs,
        @Nullable String area,
        @Nullable Words conductedBy,
        @Nullable Words format,
        @Nullable Words result,
        @Nullable StatedDate occurredOn,
        @Nullable String dateKind,
        List<SourceId> repeats,
        @Nullable Words notInSource,
        @Nullable Words note,
        Citation citation)
        implements SourceEvent {}
