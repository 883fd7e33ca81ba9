package org.learningledger.query.finding;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.learningledger.query.answer.Dated;

/**
 * A finding in a list.
 *
 * @param kind in words; for findings from papers the importer's sorting label
 * @param themes references of themes
 * @param priorities references of priorities
 * @param recommendations the recommendations that name it; none means that nothing was recommended on it yet
 * @param statedOnly known from papers alone
 */
public record FindingLine(
        UUID id,
        @Nullable String reference,
        @Nullable String text,
        @Nullable String kind,
        List<UUID> sources,
        List<String> themes,
        List<String> priorities,
        @Nullable String area,
        @Nullable Dated date,
        List<UUID> recommendations,
        boolean statedOnly) {}
