package org.learningledger.query.source;

import org.jspecify.annotations.Nullable;

/**
 * Which reviews and audits to list; what is {@code null} does not narrow.
 *
 * @param kind the kind as {@link SourceReader#kinds} lists it
 * @param text words in the reference, pseudonym, title or result
 * @param year a year in which it may have happened
 */
public record SourceFilter(
        @Nullable SourceSort sort,
        @Nullable String kind,
        @Nullable String text,
        @Nullable Integer year,
        @Nullable PublicationState publication) {

    public static final SourceFilter ALL = new SourceFilter(null, null, null, null, null);

    public SourceFilter(
            @Nullable SourceSort sort, @Nullable String kind, @Nullable String text, @Nullable Integer year) {
        this(sort, kind, text, year, null);
    }
}
