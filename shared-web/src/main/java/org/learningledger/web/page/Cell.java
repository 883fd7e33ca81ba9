package org.learningledger.web.page;

import gg.jte.Content;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One cell of a table: words, a number, a link, or content made by the template. */
public record Cell(
        @Nullable String text,
        @Nullable Link link,
        @Nullable Content content) {

    public static Cell of(@Nullable String text) {
        return new Cell(text == null ? "" : text, null, null);
    }

    /** A number as people write it: 3,450. */
    public static Cell of(long number) {
        return of(String.format(Locale.UK, "%,d", number));
    }

    public static Cell of(Link link) {
        return new Cell(null, link, null);
    }

    public static Cell of(Content content) {
        return new Cell(null, null, content);
    }
}
