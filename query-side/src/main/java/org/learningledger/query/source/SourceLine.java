package org.learningledger.query.source;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.learningledger.query.answer.Dated;

/**
 * A review or audit in a list.
 *
 * @param pseudonym what the child or family is called in the review: never a name
 * @param kind in words; for sources from papers the words of the paper, or the importer's sorting label
 * @param dateKind what the date is, such as "published"; {@code null} for when it happened
 * @param statedOnly known from papers alone: that it took place is not claimed
 * @param result in words of the paper
 * @param publication {@code null} where nobody recorded one
 * @param publishedUntil the day on which its present publication ends, where one was set
 */
public record SourceLine(
        UUID id,
        SourceSort sort,
        @Nullable String reference,
        @Nullable String pseudonym,
        @Nullable String title,
        @Nullable String kind,
        @Nullable String area,
        @Nullable Dated date,
        @Nullable String dateKind,
        boolean statedOnly,
        @Nullable String result,
        @Nullable PublicationState publication,
        @Nullable Dated publishedUntil) {}
